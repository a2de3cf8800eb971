/** Words of private life and of the world outside, by field: what small talk is made of. Bases; inflections are reduced before. */
const FIELDS = {
  family: 'wife husband girlfriend boyfriend fiance mom mum mother dad father parents brother sister cousin uncle aunt grandma grandpa grandmother grandfather kid baby toddler daughter son nephew niece family roommate flatmate neighbour neighbor landlord',
  pets: 'dog cat puppy kitten bird parrot hamster rabbit pet goldfish bark meow fur squirrel spider wasp bee mosquito',
  weather: 'weather rain snow hail sunny sun cloudy thunder thunderstorm windy fog sunshine heatwave degrees freezing humid umbrella sunset rainbow',
  food: 'breakfast lunch dinner snack pizza pasta burger sandwich sushi noodle rice soup cake chocolate coffee tea beer wine drink eat cook cooking bake recipe restaurant kitchen oven hungry thirsty delicious smell cheese bread fruit banana salad ramen fridge barbecue bbq topping',
  sport: 'football soccer basketball tennis hockey baseball cricket cup olympics goalkeeper arsenal liverpool madrid barcelona lakers marathon gym workout yoga bike bicycle climbing ski surfing',
  leisure: 'holiday vacation weekend beach mountain flight hotel cinema concert band guitar piano festival birthday wedding married marry dance danced christmas easter halloween gift hobby zelda mario minecraft fortnite cyberpunk playstation xbox nintendo valorant',
  home: 'house apartment garden sofa chair couch bed bathroom shower laundry balcony drilling doorbell postman parcel delivery-man rent mortgage furniture lamp candle dentist doctor',
  body: 'tired sleepy sleep slept headache flu sick fever sneeze cough haircut tattoo shoes shirt jacket dress glasses beard back-pain hangover allergy',
  world: 'election president politics government minister war bitcoin crypto lottery celebrity horoscope zodiac astrology aliens religion church traffic-jam subway metro car tyre police moon planet',
}
const LIFE = new Set(Object.values(FIELDS).join(' ').split(' '))

/** Whether a word is of private life, in the singular or plural. */
export const isLifeWord = (word: string): boolean => LIFE.has(word) || LIFE.has(word.replace(/(?:e?s|ing|ed)$/, '')) || LIFE.has(word.replace(/(?:ing|ed)$/, 'e'))
