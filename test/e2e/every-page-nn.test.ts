import { visitEveryPage } from './every-page'

visitEveryPage('nn')
