window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id": "17000001",
      "id_str": "17000001",
      "created_at": "Fri Jan 05 10:11:12 +0000 2024",
      "full_text": "Le lac est gele &amp; calme &lt;3",
      "lang": "fr",
      "favorite_count": "3",
      "retweeted": false
    }
  },
  {
    "tweet": {
      "id": "17000002",
      "id_str": "17000002",
      "in_reply_to_status_id_str": "16999999",
      "created_at": "Sat Jan 06 08:00:00 +0000 2024",
      "full_text": "@lea oui",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "id_str": "17000008",
      "created_at": "Sun Jan 07 09:00:00 +0000 2024",
      "full_text": "RT @phare_exemple: Tempête ce soir",
      "retweeted": false
    }
  },
  {
    "tweet": {
      "id_str": "17000009",
      "created_at": "Sun Jan 07 10:11:12 +0000 2024",
      "full_text": "Une erreur",
      "deleted_at": "2024-01-08T08:00:00.000Z"
    }
  },
  {
    "tweet": {
      "id_str": "17000003",
      "created_at": "hier",
      "full_text": "sans date"
    }
  }
]
