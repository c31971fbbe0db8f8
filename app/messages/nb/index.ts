import { account } from './account'
import { answering } from './answering'
import { assessing } from './assessing'
import { comparing } from './comparing'
import { domain } from './domain'
import { exchange } from './exchange'
import { follow } from './follow'
import { frame } from './frame'
import { guest } from './guest'
import { journal } from './journal'
import { keeping } from './keeping'
import { letter } from './letter'
import { login } from './login'
import { mail } from './mail'
import { offline } from './offline'
import { packages } from './packages'
import { precise } from './precise'
import { print } from './print'
import { reading } from './reading'
import { redline } from './redline'
import { registering } from './registering'
import { registers } from './registers'
import { review } from './review'
import { rights } from './rights'
import { sending } from './sending'
import { submitting } from './submitting'
import { together } from './together'
import { upload } from './upload'
import { word } from './word'
import { workbook } from './workbook'

export const nb = {
  ...frame,
  ...domain,
  ...reading,
  ...answering,
  ...journal,
  ...assessing,
  ...comparing,
  ...review,
  ...account,
  ...letter,
  ...login,
  ...packages,
  ...registering,
  ...registers,
  ...rights,
  ...sending,
  ...submitting,
  ...together,
  ...mail,
  ...offline,
  ...word,
  ...workbook,
  ...exchange,
  ...upload,
  ...redline,
  ...precise,
  ...guest,
  ...follow,
  ...keeping,
  ...print,
} as const
