import { deskAndPhone, visitEveryPage } from './every-page'

visitEveryPage('nn', ['guest', 'approver', 'administrator'], deskAndPhone)
