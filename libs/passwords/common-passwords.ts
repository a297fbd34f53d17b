/** The commonest of ten characters and more, in lower case; shorter ones are refused for their length. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a a123456789 123456789q q123456789
  1234567891 1234567899 1234554321 1122334455 1212121212 1231231231 123123123123 123321123321 12341234123
  123456123456 147258369147 1472583690 1029384756 5201314520 0102030405 1020304050 11223344556 123456abcdef
  abc123456789 abcd123456 abcdef123456 abcde12345 abcdefghij abcdefghijk abcdefghijkl abcd1234abcd aa123456789
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwertyuiop1 qwertyuiop123
  qwerty12345 qwerty123456 qwerty1234 12345qwert 123456qwerty 1234qwerasdf qazwsxedcrfv qazwsxedc123 qwer1234qwer
  asdfghjkl1 asdfghjkl123 asdfghjklz asdf1234asdf zxcvbnm123 zxcvbnmasdf zaq12wsxcde3 poiuytrewq mnbvcxzlkj
  password12 password123 password1234 password12345 password123456 passwordpassword password01 password99
  password1! password123! p@ssword123 p@ssw0rd123 passw0rd123 mypassword mypassword1 mypassword123 newpassword
  newpassword1 changeme123 changemenow letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025
  welcome2026 administrator admin12345 admin123456 adminadmin adminadmin1 administrator1 root123456 rootroot123
  superman123 batman12345 football123 football12 baseball123 basketball princess123 princess12 sunshine123
  sunshine12 iloveyou123 iloveyou12 iloveyou1234 iloveyouforever michael123 charlie123 jordan2323 monkey12345
  dragon12345 master12345 trustno1trustno1 whatever123 computer123 internet123 starwars123 pokemon123 unknown123
  secret12345 testtesttest test123456 testing123 testing1234 1234512345 linelineline hikyaku123 hikyakuhikyaku`
    .trim()
    .split(/\s+/),
);
