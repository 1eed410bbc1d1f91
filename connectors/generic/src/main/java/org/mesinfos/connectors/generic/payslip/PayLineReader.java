package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentTableColumn;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentTableHeaderFinder;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Reader of the lines of pay in all tables of a document. */
final class PayLineReader {

    private static final Set<String> AMOUNT_CONCEPTS = Set.of("gain", "deduction", "amount", "employer");
    private static final Set<String> TEXT_CONCEPTS = Set.of("label", "deductions", "base", "rate");
    /** Concepts of table headings that are column names if a label column precedes them. */
    private static final Set<String> SIDE_CONCEPTS = Set.of("label", "deductions");

    private static final DocumentTableHeaderFinder HEADER_FINDER = new DocumentTableHeaderFinder(
            PayslipVocabulary.COLUMNS,
            concepts -> (AMOUNT_CONCEPTS.stream().anyMatch(concepts::contains)
                            && TEXT_CONCEPTS.stream().anyMatch(concepts::contains))
                    || concepts.containsAll(SIDE_CONCEPTS));
    /** Maximum distance by which words may start before their column header, in points. */
    private static final double MAX_OFFSET = 4;

    private static final Set<String> CLOSING_CONCEPTS = Set.of("net-paid", "paid-out", "deductions");

    /** Contents of the table above a line. */
    private enum PrecedingContent {
        NOTHING,
        LINES
    }

    private final Document document;
    private final Captions captions;
    private final List<PrintedPayLine> lines = new ArrayList<>();

    private PayLineReader(Document document, Captions captions) {
        this.document = document;
        this.captions = captions;
    }

    static List<PrintedPayLine> read(Document document, Captions captions) {
        PayLineReader reader = new PayLineReader(document, captions);
        int end = document.lines().size();
        Optional<DocumentTableHeader> names = HEADER_FINDER.findBetween(document, 0, end);
        while (names.isPresent()) {
            Optional<DocumentTableHeader> next =
                    HEADER_FINDER.findBetween(document, names.get().lastLine() + 1, end);
            reader.readTables(
                    names.get(), next.map(DocumentTableHeader::firstLine).orElse(end));
            names = next;
        }
        return reader.lines.isEmpty() ? PayListReader.read(document, captions) : List.copyOf(reader.lines);
    }

    /** Converts columns of earnings and deductions after a label to amount columns. */
    private static DocumentTableHeader withAmountColumns(DocumentTableHeader names) {
        if (AMOUNT_CONCEPTS.stream().anyMatch(names.concepts()::contains)) {
            return names;
        }
        List<DocumentTableColumn> columns = new ArrayList<>();
        for (DocumentTableColumn column : names.columns()) {
            boolean behind = columns.stream().anyMatch(other -> other.concept().equals("label"));
            String concept = !behind
                    ? column.concept()
                    : switch (column.concept()) {
                        case "label" -> "gain";
                        case "deductions" -> "deduction";
                        default -> column.concept();
                    };
            columns.add(column.withConcept(concept));
        }
        return new DocumentTableHeader(names.firstLine(), names.lastLine(), columns);
    }

    /** Reads one table, or a table of earnings and a table of deductions side by side. */
    private void readTables(DocumentTableHeader names, int end) {
        List<DocumentTableColumn> columns = names.columns();
        int border = 1;
        while (border < columns.size() && !columns.get(border).concept().equals("deductions")) {
            border++;
        }
        if (!hasAmount(columns, 0, border)
                || !hasAmount(columns, Math.min(border + 1, columns.size()), columns.size())) {
            readTable(withAmountColumns(names), end, new HorizontalRange(0, Double.MAX_VALUE));
            return;
        }
        double place = columns.get(border).left() - MAX_OFFSET;
        readTable(slice(names, 0, border), end, new HorizontalRange(0, place));
        readTable(slice(names, border, columns.size()), end, new HorizontalRange(place, Double.MAX_VALUE));
    }

    private static boolean hasAmount(List<DocumentTableColumn> columns, int from, int to) {
        return columns.subList(from, to).stream().anyMatch(column -> AMOUNT_CONCEPTS.contains(column.concept()));
    }

    private static DocumentTableHeader slice(DocumentTableHeader names, int from, int to) {
        return new DocumentTableHeader(
                names.firstLine(), names.lastLine(), names.columns().subList(from, to));
    }

    /** A horizontal range of the page, in points. */
    private record HorizontalRange(double from, double to) {
        DocumentLine slice(DocumentLine line) {
            List<DocumentToken> tokens = line.tokens().stream()
                    .filter(token -> token.left() >= from && token.left() < to)
                    .toList();
            return new DocumentLine(line.index(), line.printed(), tokens, line.gap());
        }
    }

    private void readTable(DocumentTableHeader names, int end, HorizontalRange part) {
        PayslipCells cells = new PayslipCells(names);
        boolean isDeductionTable = names.concepts().contains("deductions");
        String section = "";
        int first = this.lines.size();
        for (int i = names.lastLine() + 1; i < end; i++) {
            DocumentLine line = part.slice(document.lines().get(i));
            if (isRowOfTotals(document.lines().get(i))) {
                break;
            }
            Map<String, List<DocumentToken>> found = cells.cellsByConcept(line);
            boolean named = found.containsKey(PayslipCells.LABEL);
            if (isTotal(line, this.lines.size() > first ? PrecedingContent.LINES : PrecedingContent.NOTHING)) {
                continue;
            }
            if (named && found.size() > 1 && hasAmount(found)) {
                add(line, section, found, isDeductionTable);
            } else if (named && found.size() == 1) {
                section = DocumentLine.joinText(line.runs().get(0));
            }
        }
        if (!names.concepts().contains("gain")) {
            applyPrintedSigns(first);
        }
    }

    /** Treats the deductions of a table as signed amounts, if any of them is negative. */
    private void applyPrintedSigns(int first) {
        boolean signed = lines.subList(first, lines.size()).stream()
                .flatMap(line -> line.number("deduction").stream())
                .anyMatch(taken -> taken.signum() < 0);
        for (int i = first; signed && i < lines.size(); i++) {
            lines.set(i, lines.get(i).withSignedAmount());
        }
    }

    /** Returns whether a line names a total. The first line of a table may have the name of the gross pay. */
    private boolean isTotal(DocumentLine line, PrecedingContent before) {
        double left = line.tokens().isEmpty() ? 0 : line.tokens().get(0).left();
        return captions.onLine(line)
                        .anyMatch(caption -> (caption.left() == left || CLOSING_CONCEPTS.contains(caption.concept()))
                                && PayslipVocabulary.TOTAL_CONCEPTS.contains(caption.concept())
                                && !(before == PrecedingContent.NOTHING && isGrossRepeatedBelow(caption))
                                && !caption.concept().equals("tax"))
                || isRowOfColumnTotals(line);
    }

    /** Returns whether a line has nothing but a word such as "total" before its numbers. */
    private boolean isRowOfColumnTotals(DocumentLine line) {
        return captions.onLine(line)
                .anyMatch(caption -> caption.concept().equals("column-totals")
                        && caption.firstToken() == 0
                        && line.tokens().stream().skip(caption.endToken()).noneMatch(DocumentToken::isText));
    }

    /** Returns whether the gross pay is printed further down. */
    private boolean isGrossRepeatedBelow(Caption first) {
        return first.concept().equals("gross")
                && captions.find("gross")
                        .anyMatch(other -> other.line().index() > first.line().index());
    }

    /** Returns whether a line names several totals, printed below it. */
    private boolean isRowOfTotals(DocumentLine line) {
        return line.tokens().stream().allMatch(DocumentToken::isText)
                && captions.onLine(line)
                                .filter(caption -> PayslipVocabulary.TOTAL_CONCEPTS.contains(caption.concept()))
                                .count()
                        > 1;
    }

    private static boolean hasAmount(Map<String, List<DocumentToken>> found) {
        return AMOUNT_CONCEPTS.stream()
                .flatMap(concept -> found.getOrDefault(concept, List.of()).stream())
                .anyMatch(token -> token.number().isPresent());
    }

    private void add(
            DocumentLine line, String section, Map<String, List<DocumentToken>> cells, boolean isDeductionTable) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        cells.forEach((concept, tokens) -> {
            if (!concept.equals(PayslipCells.LABEL) && !concept.equals(PayslipCells.CODE)) {
                BigDecimal number = tokens.stream()
                        .map(token -> token.percent().orElseGet(token::amount))
                        .reduce((before, after) -> after)
                        .orElseThrow();
                numbers.put(concept.equals("amount") && isDeductionTable ? "deduction" : concept, number);
            }
        });
        String code = cells.containsKey(PayslipCells.CODE) ? DocumentLine.joinText(cells.get(PayslipCells.CODE)) : "";
        List<DocumentToken> label = Objects.requireNonNull(cells.get(PayslipCells.LABEL), "a pay line has a label");
        lines.add(new PrintedPayLine(line.locator(), section, code, DocumentLine.joinText(label), numbers));
    }
}
