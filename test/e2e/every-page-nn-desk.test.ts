import { desk, visitEveryPage } from './every-page'

visitEveryPage('nn', desk)
