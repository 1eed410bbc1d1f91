package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.ColumnNames;
import org.mesinfos.connectors.generic.document.ColumnNamesSearch;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.TableColumn;
import org.mesinfos.connectors.generic.document.Token;

/** Reader of the lines of pay in all tables of a document. */
final class PayLines {

    private static final Set<String> AMOUNTS = Set.of("gain", "deduction", "amount", "employer");
    private static final Set<String> NAMES = Set.of("label", "deductions", "base", "rate");
    /** Concepts of table headings that are column names if a label column precedes them. */
    private static final Set<String> SIDES = Set.of("label", "deductions");

    private static final ColumnNamesSearch HEADERS = new ColumnNamesSearch(
            PayslipWords.COLUMNS,
            concepts -> (AMOUNTS.stream().anyMatch(concepts::contains)
                            && NAMES.stream().anyMatch(concepts::contains))
                    || concepts.containsAll(SIDES));
    /** Number of consecutive lines without a line of pay after which a table ends. */
    private static final int MOST_LINES_BETWEEN = 12;
    /** Maximum distance by which words may start before their column header, in points. */
    private static final double BESIDE = 4;

    private static final Set<String> CLOSING = Set.of("net-paid", "paid-out", "deductions");

    /** Contents of the table above a line. */
    private enum Before {
        NOTHING,
        LINES
    }

    private final Paper paper;
    private final Captions captions;
    private final List<PayLine> found = new ArrayList<>();

    private PayLines(Paper document, Captions captions) {
        this.paper = document;
        this.captions = captions;
    }

    static List<PayLine> of(Paper document, Captions captions) {
        PayLines reader = new PayLines(document, captions);
        int end = document.lines().size();
        Optional<ColumnNames> names = HEADERS.between(document, 0, end);
        while (names.isPresent()) {
            Optional<ColumnNames> next = HEADERS.between(document, names.get().last() + 1, end);
            reader.tables(names.get(), next.map(ColumnNames::first).orElse(end));
            names = next;
        }
        return reader.found.isEmpty() ? PayLists.of(document, captions) : List.copyOf(reader.found);
    }

    /** Converts columns of earnings and deductions after a label to amount columns. */
    private static ColumnNames sided(ColumnNames names) {
        if (AMOUNTS.stream().anyMatch(names.notions()::contains)) {
            return names;
        }
        List<TableColumn> columns = new ArrayList<>();
        for (TableColumn column : names.columns()) {
            boolean behind = columns.stream().anyMatch(other -> other.notion().equals("label"));
            String concept = !behind
                    ? column.notion()
                    : switch (column.notion()) {
                        case "label" -> "gain";
                        case "deductions" -> "deduction";
                        default -> column.notion();
                    };
            columns.add(new TableColumn(concept, column.left(), column.right()));
        }
        return new ColumnNames(names.first(), names.last(), columns);
    }

    /** Reads one table, or a table of earnings and a table of deductions side by side. */
    private void tables(ColumnNames names, int end) {
        List<TableColumn> columns = names.columns();
        int border = 1;
        while (border < columns.size() && !columns.get(border).notion().equals("deductions")) {
            border++;
        }
        if (!hasAmount(columns, 0, border)
                || !hasAmount(columns, Math.min(border + 1, columns.size()), columns.size())) {
            table(sided(names), end, new Part(0, Double.MAX_VALUE));
            return;
        }
        double place = columns.get(border).left() - BESIDE;
        table(part(names, 0, border), end, new Part(0, place));
        table(part(names, border, columns.size()), end, new Part(place, Double.MAX_VALUE));
    }

    private static boolean hasAmount(List<TableColumn> columns, int from, int to) {
        return columns.subList(from, to).stream().anyMatch(column -> AMOUNTS.contains(column.notion()));
    }

    private static ColumnNames part(ColumnNames names, int from, int to) {
        return new ColumnNames(names.first(), names.last(), names.columns().subList(from, to));
    }

    /** A horizontal range of the page, in points. */
    private record Part(double from, double to) {
        PaperLine of(PaperLine line) {
            List<Token> tokens = line.tokens().stream()
                    .filter(token -> token.left() >= from && token.left() < to)
                    .toList();
            return new PaperLine(line.index(), line.printed(), tokens, line.gap());
        }
    }

    private void table(ColumnNames names, int end, Part part) {
        PayCells cells = new PayCells(names);
        boolean isDeductionTable = names.notions().contains("deductions");
        String section = "";
        int first = this.found.size();
        int without = 0;
        for (int i = names.last() + 1; i < end && without < MOST_LINES_BETWEEN; i++) {
            PaperLine line = part.of(paper.lines().get(i));
            if (isRowOfSums(paper.lines().get(i))) {
                break;
            }
            Map<String, List<Token>> found = cells.of(line);
            boolean named = found.containsKey(PayCells.LABEL);
            without++;
            if (isSum(line, this.found.size() > first ? Before.LINES : Before.NOTHING)) {
                without = 0;
            } else if (named && found.size() > 1 && hasAmount(found)) {
                add(line, section, found, isDeductionTable);
                without = 0;
            } else if (named && found.size() == 1) {
                section = PaperLine.text(line.runs().get(0));
            }
        }
        if (!names.notions().contains("gain")) {
            signed(first);
        }
    }

    /** Treats the deductions of a table as signed amounts, if any of them is negative. */
    private void signed(int first) {
        boolean signed = found.subList(first, found.size()).stream()
                .flatMap(line -> line.number("deduction").stream())
                .anyMatch(taken -> taken.signum() < 0);
        for (int i = first; signed && i < found.size(); i++) {
            found.set(i, found.get(i).withSignedAmount());
        }
    }

    /** Returns whether a line names a total. The first line of a table may have the name of the gross pay. */
    private boolean isSum(PaperLine line, Before before) {
        double left = line.tokens().isEmpty() ? 0 : line.tokens().get(0).left();
        return captions.on(line)
                .anyMatch(caption -> (caption.left() == left || CLOSING.contains(caption.notion()))
                        && PayslipWords.SUMS.contains(caption.notion())
                        && !(before == Before.NOTHING && isPartOfGross(caption))
                        && !caption.notion().equals("tax"));
    }

    /** Returns whether the gross pay is printed further down. */
    private boolean isPartOfGross(Caption first) {
        return first.notion().equals("gross")
                && captions.of("gross")
                        .anyMatch(other -> other.line().index() > first.line().index());
    }

    /** Returns whether a line names several totals, printed below it. */
    private boolean isRowOfSums(PaperLine line) {
        return line.tokens().stream().allMatch(Token::isText)
                && captions.on(line)
                                .filter(caption -> PayslipWords.SUMS.contains(caption.notion()))
                                .count()
                        > 1;
    }

    private static boolean hasAmount(Map<String, List<Token>> found) {
        return AMOUNTS.stream()
                .flatMap(concept -> found.getOrDefault(concept, List.of()).stream())
                .anyMatch(token -> token.number().isPresent());
    }

    private void add(PaperLine line, String section, Map<String, List<Token>> cells, boolean isDeductionTable) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        cells.forEach((concept, tokens) -> {
            if (!concept.equals(PayCells.LABEL) && !concept.equals(PayCells.CODE)) {
                BigDecimal number = tokens.stream()
                        .map(token -> token.percent().orElseGet(token::amount))
                        .reduce((before, after) -> after)
                        .orElseThrow();
                numbers.put(concept.equals("amount") && isDeductionTable ? "deduction" : concept, number);
            }
        });
        String code = cells.containsKey(PayCells.CODE) ? PaperLine.text(cells.get(PayCells.CODE)) : "";
        found.add(new PayLine(line.locator(), section, code, PaperLine.text(cells.get(PayCells.LABEL)), numbers));
    }
}
