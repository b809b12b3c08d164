import type { nl } from '../nl.ts';

/** A coalition to practise on: everybody in it is invented, and so is what they say. */
export const practice: (typeof nl)['steps']['practice'] = {
  name: 'Practice: an attractive city centre',
  need: 'More and more shops in the centre of Waterstad are empty, and after six the streets are deserted. Residents, shopkeepers and visitors all miss a place where they like to be.',
  intention:
    'In three years, this should be the place to be on an ordinary Thursday evening: open shops, things to do, clean streets. As a municipality we can sweep, give permits and bring people together. The rest we cannot do alone.',
  own: 'Municipality of Waterstad (made up)',
  partners: [
    {
      id: 'shops',
      name: 'City Centre Shopkeepers',
      contact: 'Penny Tills',
      answers: {
        motive:
          "Honestly? If we do nothing, I won't have any neighbours left in two years. I want people back who come in for the fun of it.",
        developments:
          'Three hundred students are moving in near the station, so that is a chance. But rents are rising as well, and three shops I know are closing this year.',
        yield:
          'More sales after six. If I open for an evening, it has to pay for the person behind the till.',
        adapting: 'In part. We choose our late nights in April, and those could move to another day.',
        efforts: 'I can talk ten shops into it. And we could make the flyers.',
        concerns:
          "Just between us, right? De Pomp always has lovely plans, but last year they dropped out with a week to go. I don't know if I can count on them.",
        recording: 'A short report is fine, as long as it says who does what.',
      },
    },
    {
      id: 'college',
      name: 'Waterstad College',
      contact: 'Will Teachley',
      answers: {
        motive:
          'On Fridays our students all go home. We would like them to want to stay, and perhaps find work here later.',
        developments:
          'We are renewing our courses next year, so a subject about the town could still be added. The trouble is that teachers have few hours to spare.',
        yield: 'Real assignments for students, and a town that we can proudly show off on our open day.',
        adapting:
          'Yes, gladly. Our brochure for new students goes to print in May, and the city centre could be in it.',
        efforts: 'A group of twenty students could join in for half a year, with a teacher beside them.',
        recording: 'A letter of intent, if possible. With that I can ask for hours here.',
      },
    },
    {
      id: 'culture',
      name: 'Culture House De Pomp',
      contact: 'Stella Stagely',
      answers: {
        motive:
          'We are right in the middle of it, and still people walk past our door. I want to get out there, onto the square.',
        developments:
          'Our grant runs for two more years. And the next town has a new festival, so we had better do something of our own.',
        yield: 'New faces. Fifty people an evening who had never heard of us, and I am happy.',
        efforts: 'We have a stage and a technician. Both could be outside one evening a week.',
        recording: 'A word is often enough for me, but once there is money in it I like it on paper.',
      },
    },
    {
      id: 'residents',
      name: 'Residents of the Oude Haven',
      contact: 'Rosie Quietly',
      answers: {
        motive:
          "We like living here, but it isn't getting any prettier. If something is going to happen, we'd rather join in now than complain afterwards.",
        developments:
          'Many young families have moved into our street. They are happy to do something, but they need their sleep too.',
        yield:
          'Clean pavements on Friday morning, and quiet after eleven. Then it can be as busy as you like.',
        adapting:
          'We have our street party every September. It could be part of an evening like that, if the street agrees.',
        efforts: 'We could hold an ideas evening for the whole neighbourhood. Soup is no problem.',
        concerns:
          'The shopkeepers worry me. After the last late night there was litter everywhere, and when we rang, nobody picked up the phone.',
      },
    },
  ],
};
