window.YTD.personalization.part0 = [
  {
    "p13nData": {
      "demographics": {
        "languages": [
          {
            "language": "French",
            "isDisabled": false
          }
        ],
        "genderInfo": {
          "gender": "male"
        }
      },
      "interests": {
        "interests": [
          {
            "name": "Boats",
            "isDisabled": false
          },
          {
            "name": "Music",
            "isDisabled": true
          },
          {
            "isDisabled": false
          }
        ]
      }
    }
  }
]
