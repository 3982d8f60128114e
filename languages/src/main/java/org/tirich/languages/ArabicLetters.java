package org.tirich.languages;

/// Letters of the Arabic script by their Unicode names, without the prefix `ARABIC LETTER`. Source code uses these
/// names, because many of the letters look alike.
public final class ArabicLetters {

    public static final char KASHMIRI_YEH = '\u0620'; // ؠ
    public static final char HAMZA = '\u0621'; // ء
    public static final char ALEF_WITH_MADDA_ABOVE = '\u0622'; // آ
    public static final char ALEF_WITH_HAMZA_ABOVE = '\u0623'; // أ
    public static final char WAW_WITH_HAMZA_ABOVE = '\u0624'; // ؤ
    public static final char ALEF_WITH_HAMZA_BELOW = '\u0625'; // إ
    public static final char YEH_WITH_HAMZA_ABOVE = '\u0626'; // ئ
    public static final char ALEF = '\u0627'; // ا
    public static final char BEH = '\u0628'; // ب
    public static final char TEH_MARBUTA = '\u0629'; // ة
    public static final char TEH = '\u062A'; // ت
    public static final char THEH = '\u062B'; // ث
    public static final char JEEM = '\u062C'; // ج
    public static final char HAH = '\u062D'; // ح
    public static final char KHAH = '\u062E'; // خ
    public static final char DAL = '\u062F'; // د
    public static final char THAL = '\u0630'; // ذ
    public static final char REH = '\u0631'; // ر
    public static final char ZAIN = '\u0632'; // ز
    public static final char SEEN = '\u0633'; // س
    public static final char SHEEN = '\u0634'; // ش
    public static final char SAD = '\u0635'; // ص
    public static final char DAD = '\u0636'; // ض
    public static final char TAH = '\u0637'; // ط
    public static final char ZAH = '\u0638'; // ظ
    public static final char AIN = '\u0639'; // ع
    public static final char GHAIN = '\u063A'; // غ
    public static final char TATWEEL = '\u0640';
    public static final char FEH = '\u0641'; // ف
    public static final char QAF = '\u0642'; // ق
    public static final char KAF = '\u0643'; // ك
    public static final char LAM = '\u0644'; // ل
    public static final char MEEM = '\u0645'; // م
    public static final char NOON = '\u0646'; // ن
    public static final char HEH = '\u0647'; // ه
    public static final char WAW = '\u0648'; // و
    public static final char ALEF_MAKSURA = '\u0649'; // ى
    public static final char YEH = '\u064A'; // ي
    public static final char MADDAH_ABOVE = '\u0653';
    public static final char HAMZA_ABOVE = '\u0654';
    public static final char SUPERSCRIPT_ALEF = '\u0670';
    public static final char ALEF_WASLA = '\u0671'; // ٱ
    public static final char ALEF_WITH_WAVY_HAMZA_ABOVE = '\u0672'; // ٲ
    public static final char ALEF_WITH_WAVY_HAMZA_BELOW = '\u0673'; // ٳ
    public static final char TTEH = '\u0679'; // ٹ
    public static final char TTEHEH = '\u067A'; // ٺ
    public static final char BEEH = '\u067B'; // ٻ
    public static final char TEH_WITH_RING = '\u067C'; // ټ
    public static final char TEH_WITH_THREE_DOTS_ABOVE_DOWNWARDS = '\u067D'; // ٽ
    public static final char PEH = '\u067E'; // پ
    public static final char TEHEH = '\u067F'; // ٿ
    public static final char BEHEH = '\u0680'; // ڀ
    public static final char HAH_WITH_HAMZA_ABOVE = '\u0681'; // ځ
    public static final char NYEH = '\u0683'; // ڃ
    public static final char DYEH = '\u0684'; // ڄ
    public static final char HAH_WITH_THREE_DOTS_ABOVE = '\u0685'; // څ
    public static final char TCHEH = '\u0686'; // چ
    public static final char TCHEHEH = '\u0687'; // ڇ
    public static final char DDAL = '\u0688'; // ڈ
    public static final char DAL_WITH_RING = '\u0689'; // ډ
    public static final char DAL_WITH_DOT_BELOW = '\u068A'; // ڊ
    public static final char DAHAL = '\u068C'; // ڌ
    public static final char DDAHAL = '\u068D'; // ڍ
    public static final char DAL_WITH_THREE_DOTS_ABOVE_DOWNWARDS = '\u068F'; // ڏ
    public static final char RREH = '\u0691'; // ڑ
    public static final char REH_WITH_RING = '\u0693'; // ړ
    public static final char REH_WITH_DOT_BELOW_AND_DOT_ABOVE = '\u0696'; // ږ
    public static final char JEH = '\u0698'; // ژ
    public static final char REH_WITH_FOUR_DOTS_ABOVE = '\u0699'; // ڙ
    public static final char SEEN_WITH_DOT_BELOW_AND_DOT_ABOVE = '\u069A'; // ښ
    public static final char PEHEH = '\u06A6'; // ڦ
    public static final char KEHEH = '\u06A9'; // ک
    public static final char SWASH_KAF = '\u06AA'; // ڪ
    public static final char KAF_WITH_RING = '\u06AB'; // ګ
    public static final char LETTER_NG = '\u06AD'; // ڭ
    public static final char GAF = '\u06AF'; // گ
    public static final char NGOEH = '\u06B1'; // ڱ
    public static final char GUEH = '\u06B3'; // ڳ
    public static final char LAM_WITH_THREE_DOTS_ABOVE = '\u06B7'; // ڷ
    public static final char NOON_GHUNNA = '\u06BA'; // ں
    public static final char RNOON = '\u06BB'; // ڻ
    public static final char NOON_WITH_RING = '\u06BC'; // ڼ
    public static final char HEH_DOACHASHMEE = '\u06BE'; // ھ
    public static final char HEH_WITH_YEH_ABOVE = '\u06C0'; // ۀ
    public static final char HEH_GOAL = '\u06C1'; // ہ
    public static final char HEH_GOAL_WITH_HAMZA_ABOVE = '\u06C2'; // ۂ
    public static final char TEH_MARBUTA_GOAL = '\u06C3'; // ۃ
    public static final char WAW_WITH_RING = '\u06C4'; // ۄ
    public static final char LETTER_OE = '\u06C6'; // ۆ
    public static final char LETTER_U = '\u06C7'; // ۇ
    public static final char LETTER_YU = '\u06C8'; // ۈ
    public static final char LETTER_VE = '\u06CB'; // ۋ
    public static final char FARSI_YEH = '\u06CC'; // ی
    public static final char YEH_WITH_TAIL = '\u06CD'; // ۍ
    public static final char YEH_WITH_SMALL_V = '\u06CE'; // ێ
    public static final char WAW_WITH_DOT_ABOVE = '\u06CF'; // ۏ
    public static final char LETTER_E = '\u06D0'; // ې
    public static final char YEH_BARREE = '\u06D2'; // ے
    public static final char YEH_BARREE_WITH_HAMZA_ABOVE = '\u06D3'; // ۓ
    public static final char LETTER_AE = '\u06D5'; // ە
    public static final char SINDHI_AMPERSAND = '\u06FD';
    public static final char SINDHI_POSTPOSITION_MEN = '\u06FE';
    public static final char BEH_WITH_TWO_DOTS_BELOW_AND_DOT_ABOVE = '\u0754'; // ݔ
    public static final char DAL_WITH_TWO_DOTS_VERTICALLY_BELOW_AND_SMALL_TAH = '\u0759'; // ݙ
    public static final char SEEN_WITH_FOUR_DOTS_ABOVE = '\u075C'; // ݜ
    public static final char KEHEH_WITH_THREE_DOTS_ABOVE = '\u0763'; // ݣ
    public static final char NOON_WITH_SMALL_TAH = '\u0768'; // ݨ
    public static final char REH_WITH_TWO_DOTS_VERTICALLY_ABOVE = '\u076B'; // ݫ
    public static final char HAH_WITH_SMALL_TAH_BELOW = '\u076E'; // ݮ
    public static final char HAH_WITH_SMALL_TAH_AND_TWO_DOTS = '\u076F'; // ݯ
    public static final char SEEN_WITH_SMALL_TAH_AND_TWO_DOTS = '\u0770'; // ݰ
    public static final char REH_WITH_SMALL_TAH_AND_TWO_DOTS = '\u0771'; // ݱ
    public static final char ALEF_WITH_DIGIT_TWO_ABOVE = '\u0773'; // ݳ
    public static final char ALEF_WITH_DIGIT_THREE_ABOVE = '\u0774'; // ݴ
    public static final char FARSI_YEH_WITH_DIGIT_TWO_ABOVE = '\u0775'; // ݵ
    public static final char FARSI_YEH_WITH_DIGIT_THREE_ABOVE = '\u0776'; // ݶ
    public static final char FARSI_YEH_WITH_DIGIT_FOUR_BELOW = '\u0777'; // ݷ
    public static final char WAW_WITH_DIGIT_TWO_ABOVE = '\u0778'; // ݸ
    public static final char WAW_WITH_DIGIT_THREE_ABOVE = '\u0779'; // ݹ
    public static final char YEH_BARREE_WITH_DIGIT_TWO_ABOVE = '\u077A'; // ݺ
    public static final char YEH_BARREE_WITH_DIGIT_THREE_ABOVE = '\u077B'; // ݻ
    public static final char HAH_WITH_DIGIT_FOUR_BELOW = '\u077C'; // ݼ
    public static final char SEEN_WITH_DIGIT_FOUR_ABOVE = '\u077D'; // ݽ
    public static final char LAM_WITH_SMALL_TAH_ABOVE = '\u08C7'; // ࣇ
    public static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    public static final char ZERO_WIDTH_JOINER = '\u200D';

    private ArabicLetters() {}

    /// The letters as a string.
    public static String letters(char... letters) {
        return new String(letters);
    }
}
