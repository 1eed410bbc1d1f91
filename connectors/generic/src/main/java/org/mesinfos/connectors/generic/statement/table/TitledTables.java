package org.mesinfos.connectors.generic.statement.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * Tables of further accounts, each below a title and the balance of its account. The first or last transaction of the table leads
 * to that balance, which the rest of another account does not. A title that was printed before is that of an account above.
 */
final class TitledTables {

    /** Maximum number of lines between the last transaction above and the names of the columns. */
    private static final int MAX_LINES_ABOVE = 8;

    private final List<PrintedLine> lines;
    private final Set<Integer> headerLines;
    /** Index of the first line with a text. */
    private final Map<String, Integer> firstPlaces = new HashMap<>();

    private TitledTables(List<PrintedLine> lines, Set<Integer> headerLines) {
        this.lines = lines;
        this.headerLines = headerLines;
    }

    /** Returns the indexes of the first header lines of such tables. */
    static Set<Integer> find(List<PrintedLine> lines, Set<Integer> headerLines) {
        TitledTables tables = new TitledTables(lines, headerLines);
        Set<Integer> found = new HashSet<>();
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            tables.firstPlaces.merge(lines.get(i).text(), i, Math::min);
            if (headerLines.contains(i) && !headerLines.contains(i - 1)) {
                if (!first && tables.isTitled(i)) {
                    found.add(i);
                }
                first = false;
            }
        }
        return found;
    }

    private boolean isTitled(int header) {
        boolean title = false;
        Optional<BigDecimal> balance = Optional.empty();
        int i = header - 1;
        while (i >= 0
                && header - i <= MAX_LINES_ABOVE
                && lines.get(i).page() == lines.get(header).page()
                && !isDated(lines.get(i))
                && !headerLines.contains(i)) {
            List<PrintedToken.NumberToken> amounts = lines.get(i).monetaryNumbers();
            if (amounts.isEmpty()) {
                if (firstPlaces.getOrDefault(lines.get(i).text(), i) < i) {
                    return false;
                }
                title = true;
            }
            if (amounts.size() == 1) {
                balance = Optional.of(amounts.get(0).value().signed());
            }
            i--;
        }
        return title && balance.filter(stated -> isReached(header, stated)).isPresent();
    }

    /** Returns whether the first or the last balance of the transactions below a header is a stated one. */
    private boolean isReached(int header, BigDecimal stated) {
        int i = header;
        while (headerLines.contains(i)) {
            i++;
        }
        Optional<BigDecimal> first = Optional.empty();
        Optional<BigDecimal> last = Optional.empty();
        for (; i < lines.size() && !headerLines.contains(i); i++) {
            if (isDated(lines.get(i))) {
                List<PrintedToken.NumberToken> amounts = lines.get(i).monetaryNumbers();
                last = Optional.of(amounts.get(amounts.size() - 1).value().signed());
                first = first.or(() ->
                        Optional.of(amounts.get(amounts.size() - 1).value().signed()));
            }
        }
        return first.filter(balance -> balance.compareTo(stated) == 0).isPresent()
                || last.filter(balance -> balance.compareTo(stated) == 0).isPresent();
    }

    /** Returns whether a line is a transaction with its balance. */
    private static boolean isDated(PrintedLine line) {
        return line.monetaryNumbers().size() > 1 && line.tokens().get(0).date().isPresent();
    }
}
