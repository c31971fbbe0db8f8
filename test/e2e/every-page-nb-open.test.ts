import { deskAndPhone, visitEveryPage } from './every-page'

visitEveryPage('nb', ['visitor'], deskAndPhone)
