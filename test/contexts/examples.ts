/** Five résumés and four job descriptions as people write them. All people, places and employers are made up. */

export const BULLETS = `Jane Q. Example
12 Example Street, Springfield · jane@example.org · (555) 123-4567

EXPERIENCE
Senior Software Engineer, Streamly — 2020–2023
• Cut feed latency by 40 % by moving feature lookups into a local
  cache and batching the ranking calls
• Built a two-tower retrieval model in PyTorch and served it with Triton
• Led a team of 5 engineers through the migration from Hadoop to Spark
• Worked with product managers on notifications

EDUCATION
B.Sc. Computer Science, Example University, GPA 3.9
• Built a compiler in the final year

SKILLS
Languages: Python, Go, C++
Kafka, Spark, AWS

INTERESTS
Climbing, built my own boat`

export const PARAGRAPHS = `Summary
I am an engineer with eight years in ranking. At Foo I built the search index that serves 3 million queries a day. I studied at Example College. In 2021 I led the rewrite of the notification service in Go, and that saved $200k a year in servers. Call me at +1 555 123 4567.`

/** As a PDF gives it: bullets on lines of their own, every line broken at the width of the page. */
export const WRAPPED = `MAX MUSTER
max.muster@example.com | github.com/example
Work Experience
Machine Learning Engineer
Videoworks GmbH
01/2019 - present
•
Designed the streaming feature pipeline on Kafka and Flink, which
brought feature delay from 15 minutes to 40 seconds
•
Trained and shipped a chat toxicity classifier that moderators of 12
languages use
Education
Technical University of Example
Master of Science, thesis on bandits`

export const TERSE = `ALEX DOE
Springfield
Profile: Backend engineer, 6 years
Experience:
2018-2021: Maintained payment API, 4,000 calls a second
2021-now: Rewrote search service (Java), p99 latency 300 ms to 90 ms, lowered cost 25%
Responsible for on-call rotation design
References available on request`

export const BY_PROJECT = `Sam Sample, sam@example.net

PROJECTS
Live recommendations (2022)
Developed candidate generation with FAISS for 20 million channels. Increased click-through rate by 7 percent in an A/B test over four weeks.
Mentored three junior engineers.
Hackathon bot
Nationality: Exampleland
CERTIFICATIONS
AWS Solutions Architect, implemented labs
VOLUNTEERING
Organized a football club for children`

export const SECTIONS_JOB = `About the role
You will build ranking systems for our home page.

What you'll do
- Own services in production
- Work with scientists

Requirements
- 3+ years of experience with Python or Go in production
- Experience building distributed systems at scale
- Strong communication skills

Nice to have
- Kafka, Kinesis or Spark
- Publications at RecSys

Benefits
- 401k and health insurance`

export const PROSE_JOB = 'We are looking for an engineer. You must have at least two years of experience with Java in production. Familiarity with AWS is a plus. We offer a competitive salary. Equal opportunity employer.'

export const CAPITALS_JOB = `MINIMUM QUALIFICATIONS
• Bachelor's degree in Computer Science or equivalent
• Proficiency in Python
PREFERRED QUALIFICATIONS
• Experience with recommendation systems`

export const SHORT_JOB = `Must have: Python, SQL, distributed systems
Nice to have: Spark
Location: Berlin`
