import { phone, visitEveryPage } from './every-page'

visitEveryPage('nn', phone)
