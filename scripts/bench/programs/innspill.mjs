// Innspill as it is built: the production edition, told by its parent where the data lies.
import { pathToFileURL } from 'node:url'
import { answerQuestions } from './answer.mjs'

const [serverFile = '', dataFolder = '', port = '0'] = process.argv.slice(2)
const { start } = await import(pathToFileURL(serverFile).href)
await start({ port: Number(port), dataFolder, env: process.env, clientFolder: 'build/client' })
answerQuestions()
process.send?.({ ready: `http://127.0.0.1:${port}` })
