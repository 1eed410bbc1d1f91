window.YTD.tweet.part0 = [
  {
    "retweeted": false,
    "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">Web</a>",
    "favorite_count": "2",
    "id_str": "11000001",
    "created_at": "Fri Mar 08 10:11:12 +0000 2019",
    "full_text": "Première neige au col &gt; 2000 m",
    "lang": "fr"
  },
  {
    "id_str": "11000008",
    "created_at": "Sat Mar 09 07:00:00 +0000 2019",
    "full_text": "RT @col_exemple: Route fermée",
    "retweeted": false
  },
  {
    "id_str": "11000009",
    "created_at": "Sat Mar 09 07:30:00 +0000 2019",
    "full_text": "Une erreur",
    "deleted_at": "2019-03-10T08:00:00.000Z"
  },
  {
    "id_str": "11000002",
    "in_reply_to_status_id_str": "10999999",
    "created_at": "Sat Mar 09 08:00:00 +0000 2019",
    "full_text": "@lea oui",
    "lang": "fr"
  }
]
