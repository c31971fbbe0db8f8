import { phone, visitEveryPage } from './every-page'

// Words are what differs from bokmål, and a phone is where they have the least room.
visitEveryPage('nn', phone)
