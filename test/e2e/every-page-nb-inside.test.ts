import { deskAndPhone, visitEveryPage } from './every-page'

visitEveryPage('nb', ['guest', 'approver', 'administrator'], deskAndPhone)
