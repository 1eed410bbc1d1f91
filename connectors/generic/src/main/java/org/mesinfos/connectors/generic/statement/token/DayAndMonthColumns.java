package org.mesinfos.connectors.generic.statement.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMonths;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.mapping.value.MonthNames;

/** Days and names of months that have a column each, such as <i>J</i> and <i>M</i>, joined at the start of their lines. */
public final class DayAndMonthColumns {

    /** Maximum distance between the edges of a name and of the values below it, in points. */
    private static final double TOLERANCE = 8;

    private static final Pattern DAY = Pattern.compile("[1-9]|[0-2]\\d|3[01]");

    private DayAndMonthColumns() {}

    /** Returns the lines with such dates as one token each. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        List<PrintedLine> result = new ArrayList<>();
        Optional<PrintedLine> names = Optional.empty();
        for (PrintedLine line : lines) {
            names = areNames(line) ? Optional.of(line) : names;
            result.add(names.flatMap(above -> withDate(line, above)).orElse(line));
        }
        return result;
    }

    private static boolean areNames(PrintedLine line) {
        return line.words().size() > 1 && isName("day-column", line, 0) && isName("month-column", line, 1);
    }

    private static boolean isName(String concept, PrintedLine line, int word) {
        return StatementVocabulary.DICTIONARY.isPhrase(
                concept, StatementVocabulary.normalise(line.words().get(word).text()));
    }

    private static Optional<PrintedLine> withDate(PrintedLine line, PrintedLine names) {
        if (line.words().size() < 2 || !isBelow(line, names, 0) || !isBelow(line, names, 1)) {
            return Optional.empty();
        }
        PdfWord day = line.words().get(0);
        PdfWord month = line.words().get(1);
        return DAY.matcher(day.text()).matches() && PrintedMonths.isMonth(month.text())
                ? MonthNames.numberOfPrefix(month.text())
                        .map(number -> new PrintedDate(
                                Integer.parseInt(day.text()), number, 0, 0, Optional.of(DayMonthOrder.DAY_FIRST)))
                        .map(date -> withDate(line, day, month, date))
                : Optional.empty();
    }

    private static boolean isBelow(PrintedLine line, PrintedLine names, int word) {
        return Math.abs(line.words().get(word).left() - names.words().get(word).left()) <= TOLERANCE;
    }

    private static PrintedLine withDate(PrintedLine line, PdfWord day, PdfWord month, PrintedDate date) {
        List<PrintedToken> tokens = new ArrayList<>();
        tokens.add(new PrintedToken.DateToken(day.text() + " " + month.text(), day.left(), month.right(), date));
        line.tokens().stream().filter(token -> token.left() > month.left()).forEach(tokens::add);
        return line.withTokens(tokens);
    }
}
