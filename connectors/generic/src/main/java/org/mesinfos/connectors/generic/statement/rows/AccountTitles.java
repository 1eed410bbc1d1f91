package org.mesinfos.connectors.generic.statement.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/**
 * Titles of the tables of several accounts, which end with the numbers of the accounts and perhaps with their currencies,
 * such as <i>Green plan no. 1234567 - EUR</i>.
 */
final class AccountTitles {

    private static final Pattern TITLE = Pattern.compile(
            "^(?:[A-Z][A-Z'.-]*\\.? ){1,8}(?:\\([A-Z]{3}\\) )?(?:N ?[°O]|NO\\.?|NR\\.?|NUMBER|NUMERO|NUMMER)[ .:]*(\\d[\\d .-]{4,}\\d[A-Z]?)"
                    + "(?:[ ,/(-]+([A-Z]{3})\\)?)?$");
    /** Maximum number of lines, such as those of a summary, between a title and the header below it. */
    private static final int MAX_LINES_BETWEEN = 8;

    private AccountTitles() {}

    /** Returns the numbers by the indexes of their lines; empty if the document has a single number. */
    static Map<Integer, StatementAccount> find(StatementDocument document) {
        Map<Integer, StatementAccount> found = new HashMap<>();
        for (int i = 0; i < document.lines().size(); i++) {
            Matcher title =
                    TITLE.matcher(NormalisedText.of(document.lines().get(i).text()));
            if (title.matches()
                    && endsWithCurrency(title)
                    && !isOfStatement(title.group())
                    && isAboveHeader(document, i)) {
                found.put(i, new StatementAccount(title.group(1), StatementAccount.Kind.NUMBER));
            }
        }
        return found.values().stream().distinct().count() > 1 ? Map.copyOf(found) : Map.of();
    }

    /** Returns whether the word after the number, if any, is the code of a currency. */
    private static boolean endsWithCurrency(Matcher title) {
        return title.group(2) == null
                || Currencies.ofPrinted(title.group(2))
                        .filter(title.group(2)::equals)
                        .isPresent();
    }

    /** Returns whether a number is that of the statement. */
    private static boolean isOfStatement(String title) {
        return StatementVocabulary.DICTIONARY.count("number", StatementVocabulary.normalise(title)) > 0;
    }

    private static boolean isAboveHeader(StatementDocument document, int i) {
        for (int below = i + 1;
                below <= i + MAX_LINES_BETWEEN && below < document.lines().size();
                below++) {
            if (document.headerLines().contains(below)) {
                return document.lines().get(below).page()
                        == document.lines().get(i).page();
            }
        }
        return false;
    }
}
