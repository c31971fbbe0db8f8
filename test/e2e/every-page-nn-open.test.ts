import { deskAndPhone, visitEveryPage } from './every-page'

visitEveryPage('nn', ['visitor'], deskAndPhone)
