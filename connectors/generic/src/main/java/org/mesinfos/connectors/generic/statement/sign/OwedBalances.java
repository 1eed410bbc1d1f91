package org.mesinfos.connectors.generic.statement.sign;

import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/** Captions of balances that are owed by the holder, whatever the statement is. */
final class OwedBalances {

    /** Accents count: French <i>dû</i> is owed, <i>du</i> is the word before a date. */
    private static final Pattern OWED = Pattern.compile(
            "(?<!\\p{L})(?:d\u00fb(?:e|s|es)?|(?:balance|amount|total) (?:due|owed|owing)|geschuldet\\p{L}*"
                    + "|te betalen|dovut[oa]|adeudado|em d\u00edvida)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OwedBalances() {}

    /** Returns whether a caption says that the balance is owed; a minus beside it is then that of a credit. */
    static boolean isOwed(String caption) {
        return OWED.matcher(caption).find();
    }

    /** Returns whether a caption says that the account is overdrawn. */
    static boolean isOverdrawn(String caption) {
        String comparable = StatementVocabulary.normalise(caption);
        return comparable.contains("DEBITEUR") || comparable.contains("OVERDRAWN") || comparable.contains("DEUDOR");
    }
}
