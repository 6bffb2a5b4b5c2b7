// Written by tests/types.rs.
export const sample = {
  "analysis": {
    "checks": [
      {
        "end": 1,
        "evidence": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "message": {
          "en": "e",
          "id": "i"
        },
        "rule": "r",
        "severity": "error",
        "start": 0,
        "suggestions": [
          "s"
        ]
      },
      {
        "end": 1,
        "evidence": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "message": {
          "en": "e",
          "id": "i"
        },
        "rule": "r",
        "severity": "note",
        "start": 0,
        "suggestions": [
          "s"
        ]
      }
    ],
    "facts": [
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": null,
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pemilu",
        "year": null
      },
      {
        "end": 1,
        "id": "UU 10/2016",
        "implied": [
          "year"
        ],
        "kind": "law",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "title": null
      },
      {
        "end": 1,
        "id": "UU 10/2016",
        "implied": [
          "year"
        ],
        "kind": "law",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "title": "T"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "institution",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "name": "N",
        "rule": "r",
        "start": 0
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "candidate",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "names": [
          "N"
        ],
        "number": null,
        "rule": "r",
        "start": 0
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "candidate",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "names": [
          "N"
        ],
        "number": 1,
        "rule": "r",
        "start": 0
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "voting_day",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "campaign",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "quiet_period",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "registration",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "nomination",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "debate",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "logistics",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "counting",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "result",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "inauguration",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "date",
        "rule": "r",
        "stage": "runoff",
        "start": 0,
        "value": "2024-11-27"
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "voters",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "polling_stations",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "ballots",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "candidate_pairs",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "candidates",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "elections",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "votes",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "seats",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "parties",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "cases",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "offenders",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "officers",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "areas",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "rupiah",
        "value": 1.5
      },
      {
        "approximate": true,
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "count",
        "rule": "r",
        "start": 0,
        "unit": "people",
        "value": 1.5
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "percent",
        "of": "turnout",
        "rule": "r",
        "start": 0,
        "value": 1.5
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "percent",
        "of": "vote_share",
        "rule": "r",
        "start": 0,
        "value": 1.5
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "percent",
        "of": "survey",
        "rule": "r",
        "start": 0,
        "value": 1.5
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "percent",
        "of": "other",
        "rule": "r",
        "start": 0,
        "value": 1.5
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pemilu",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pilpres",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pileg",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pilkada",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pilgub",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pilbup",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pilwako",
        "year": 2024
      },
      {
        "end": 1,
        "implied": [
          "year"
        ],
        "kind": "contest",
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "rule": "r",
        "start": 0,
        "type": "pilkades",
        "year": 2024
      }
    ],
    "furniture": [
      {
        "end": 1,
        "start": 0
      }
    ],
    "people": [
      {
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "name": "N",
        "role": "R"
      },
      {
        "mentions": [
          {
            "end": 1,
            "start": 0
          }
        ],
        "name": "N",
        "role": null
      }
    ],
    "quotes": [
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0
      },
      {
        "cue": null,
        "end": 1,
        "speaker": null,
        "start": 0
      }
    ],
    "schema": 1,
    "statements": [
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": "R",
          "span": {
            "end": 1,
            "start": 0
          }
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "commitment",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "measure",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "sanction",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "violation",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "principle",
        "mode": "direct",
        "rule": "r",
        "speaker": {
          "name": "N",
          "role": null,
          "span": null
        },
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "indirect",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "narrated",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": []
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "asn"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "tni"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "polri"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "village"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "staff"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "organizers"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "officials"
        ]
      },
      {
        "cue": {
          "end": 1,
          "start": 0
        },
        "end": 1,
        "kind": "directive",
        "mode": "direct",
        "rule": "r",
        "speaker": null,
        "start": 0,
        "targets": [
          "other"
        ]
      }
    ]
  },
  "election": [
    "name",
    "kinds",
    "year",
    "regulation",
    "source",
    "votersPerStation",
    "stages"
  ],
  "electionStage": [
    "name",
    "stage",
    "start",
    "end",
    "weekday"
  ],
  "kinds": [
    "directive",
    "commitment",
    "measure",
    "sanction",
    "violation",
    "principle",
    "date",
    "count",
    "percent",
    "contest",
    "law",
    "institution",
    "candidate",
    "quote",
    "person",
    "check"
  ],
  "options": [
    "published",
    "kinds",
    "rules",
    "calendar"
  ],
  "rule": {
    "example": "",
    "id": "",
    "kind": "",
    "source": "",
    "title": {
      "en": "",
      "id": ""
    },
    "why": {
      "en": "",
      "id": ""
    }
  }
} as const;
