unnJrf+Z/xqKZeVJpGdlM4l0X+RN7iNwHVmj1tzFuSySFAHfF+/ZhvDSfLjc+tofo/jHT1Wqsts/e08lNeHhCw==
