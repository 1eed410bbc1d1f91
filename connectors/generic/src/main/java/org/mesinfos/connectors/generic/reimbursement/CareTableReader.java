package org.mesinfos.connectors.generic.reimbursement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentTableColumn;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentTableHeaderFinder;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Reader of the lines of care in all tables of a document, and of the totals below them. */
final class CareTableReader {

    private static final DocumentTableHeaderFinder HEADER_FINDER = new DocumentTableHeaderFinder(
            ReimbursementVocabulary.COLUMNS,
            concepts -> ReimbursementVocabulary.DATES.stream().anyMatch(concepts::contains)
                    && ReimbursementVocabulary.PAYMENTS.stream().anyMatch(concepts::contains));

    /** Fewest runs of a line of care that repeats the date above it. */
    private static final int MIN_RUNS_WITHOUT_DATE = 3;

    private final Captions captions;
    private final List<CareLine> lines = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();
    private final List<CaptionedAmount> deductions = new ArrayList<>();
    private Optional<Beneficiary> beneficiary = Optional.empty();
    private Optional<DocumentLine> lastCare = Optional.empty();

    private CareTableReader(Captions captions) {
        this.captions = captions;
    }

    static CareTable read(Document document, Captions captions) {
        List<DocumentTableHeader> headers = findHeaders(document);
        CareTableReader reader = new CareTableReader(captions);
        int end = headers.isEmpty() ? document.lines().size() : headers.get(0).firstLine();
        document.lines().subList(0, end).forEach(line -> reader.readLine(line, Map.of()));
        for (int i = 0; i < headers.size(); i++) {
            end = i + 1 < headers.size()
                    ? headers.get(i + 1).firstLine()
                    : document.lines().size();
            CareLineCells cells = new CareLineCells(headers.get(i));
            reader.lastCare = Optional.empty();
            for (DocumentLine line : document.lines().subList(headers.get(i).lastLine() + 1, end)) {
                reader.readLine(line, cells.of(line));
            }
        }
        Set<String> columns = new HashSet<>();
        headers.forEach(header -> columns.addAll(header.concepts()));
        return new CareTable(reader.lines, reader.totals, columns, reader.deductions);
    }

    private static List<DocumentTableHeader> findHeaders(Document document) {
        List<DocumentTableHeader> headers = new ArrayList<>();
        int end = document.lines().size();
        Optional<DocumentTableHeader> header = HEADER_FINDER.findBetween(document, 0, end);
        while (header.isPresent()) {
            headers.add(header.get());
            header = HEADER_FINDER.findBetween(document, header.get().lastLine() + 1, end);
        }
        return headers;
    }

    private boolean readHeading(DocumentLine line) {
        Optional<Beneficiary> named = Beneficiary.namedOn(line, captions);
        beneficiary = named.or(() -> beneficiary);
        return named.isPresent();
    }

    private void readLine(DocumentLine line, Map<DocumentTableColumn, List<DocumentToken>> cells) {
        Optional<BigDecimal> paid = amountOf(line, TotalRow.PAID).map(CaptionedAmount::amount);
        Optional<CaptionedAmount> deduction = amountOf(line, "deduction").filter(amount -> isOutsideLines(line));
        boolean care = paid.isEmpty() && deduction.isEmpty() && !isTotal(line) && isCare(line, cells);
        if (paid.isPresent()) {
            addTotal(line, Map.of(TotalRow.PAID, paid.get()));
        } else if (deduction.isPresent()) {
            deductions.add(deduction.get());
        } else if (isTotal(line)) {
            addTotal(line, amounts(cells));
        } else if (care) {
            lines.add(toCareLine(line, cells));
        } else if (!readHeading(line) && isContinuation(line, cells)) {
            CareLine continued = lines.remove(lines.size() - 1);
            lines.add(continued.continuedBy(texts(cells)));
            return;
        }
        lastCare = care ? Optional.of(line) : Optional.empty();
    }

    private boolean isTotal(DocumentLine line) {
        return line.tokens().stream().anyMatch(DocumentToken::isMonetary)
                && line.tokens().stream().noneMatch(token -> token.date().isPresent())
                && captions.onLine(line)
                        .anyMatch(caption ->
                                caption.firstToken() == 0 && caption.concept().equals("totals"));
    }

    /** Returns whether a line is below a total, and so not about an act. */
    private boolean isOutsideLines(DocumentLine line) {
        return !totals.isEmpty() && line.runs().size() == 2;
    }

    private void addTotal(DocumentLine line, Map<String, BigDecimal> amounts) {
        BigDecimal deducted =
                deductions.stream().map(amount -> amount.amount().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        totals.add(new TotalRow(line.locator(), lines.size(), amounts, deducted));
    }

    /** Returns the amount of a line without a date that has one caption of a concept; empty if it has several amounts. */
    private Optional<CaptionedAmount> amountOf(DocumentLine line, String concept) {
        List<Caption> names = captions.onLine(line)
                .filter(caption -> caption.concept().equals(concept))
                .toList();
        if (names.size() != 1
                || line.tokens().stream().anyMatch(token -> token.date().isPresent())) {
            return Optional.empty();
        }
        Caption name = names.get(0);
        List<DocumentToken> amounts = line
                .tokens()
                .subList(name.endToken(), line.tokens().size())
                .stream()
                .filter(DocumentToken::isMonetary)
                .toList();
        return amounts.size() == 1
                ? Optional.of(CaptionedAmount.of(
                        name, amounts.get(0), Optional.empty(), CaptionedAmount.RelativePosition.AFTER))
                : Optional.empty();
    }

    private static boolean isCare(DocumentLine line, Map<DocumentTableColumn, List<DocumentToken>> cells) {
        boolean dated = cells.keySet().stream().anyMatch(column -> ReimbursementVocabulary.isDate(column.concept()));
        boolean paid = cells.keySet().stream().anyMatch(column -> ReimbursementVocabulary.isPayment(column.concept()));
        boolean named =
                cells.keySet().stream().anyMatch(column -> column.concept().equals("act"));
        int amounts = amounts(cells).size();
        return (dated && amounts > 0) || (named && paid && line.runs().size() >= MIN_RUNS_WITHOUT_DATE);
    }

    /** Returns whether a line has only texts that belong to the line of care directly above it. */
    private boolean isContinuation(DocumentLine line, Map<DocumentTableColumn, List<DocumentToken>> cells) {
        return lastCare.filter(above -> line.printed().isNear(above.printed())).isPresent()
                && !line.printed().isSentence()
                && captions.onLine(line).findAny().isEmpty()
                && line.tokens().stream().allMatch(DocumentToken::isText)
                && cells.keySet().stream().allMatch(column -> ReimbursementVocabulary.TEXTS.contains(column.concept()));
    }

    private CareLine toCareLine(DocumentLine line, Map<DocumentTableColumn, List<DocumentToken>> cells) {
        Map<String, DocumentToken> dates = new HashMap<>();
        Map<String, BigDecimal> numbers = new HashMap<>(amounts(cells));
        Map<String, String> unmapped = new HashMap<>();
        cells.forEach((column, tokens) -> {
            boolean single = tokens.size() == 1;
            if (single && ReimbursementVocabulary.isDate(column.concept())) {
                dates.put(column.concept(), tokens.get(0));
            } else if (single && ReimbursementVocabulary.FACTORS.contains(column.concept())) {
                numbers.put(column.concept(), number(tokens.get(0)));
            }
            boolean mapped = numbers.containsKey(column.concept())
                    || dates.containsKey(column.concept())
                    || ReimbursementVocabulary.TEXTS.contains(column.concept());
            if (!mapped || ReimbursementVocabulary.WITHOUT_FIELD.contains(column.concept())) {
                unmapped.put(column.name(), DocumentLine.joinText(tokens));
            }
        });
        return new CareLine(line.locator(), beneficiary, dates, texts(cells), numbers, unmapped);
    }

    private static BigDecimal number(DocumentToken token) {
        return token.percent().orElseGet(token::amount);
    }

    private static Map<String, String> texts(Map<DocumentTableColumn, List<DocumentToken>> cells) {
        Map<String, String> texts = new HashMap<>();
        cells.forEach((column, tokens) -> {
            if (ReimbursementVocabulary.TEXTS.contains(column.concept())) {
                texts.merge(column.concept(), DocumentLine.joinText(tokens), (left, right) -> left + " " + right);
            }
        });
        return texts;
    }

    /** Returns the amounts of the columns that have one, by concept; those of two columns of one concept are ambiguous. */
    private static Map<String, BigDecimal> amounts(Map<DocumentTableColumn, List<DocumentToken>> cells) {
        Map<String, List<BigDecimal>> all = new HashMap<>();
        cells.forEach((column, tokens) -> tokens.stream()
                .filter(token -> ReimbursementVocabulary.AMOUNTS.contains(column.concept()) && token.isMonetary())
                .forEach(token -> all.computeIfAbsent(column.concept(), key -> new ArrayList<>())
                        .add(token.amount())));
        Map<String, BigDecimal> amounts = new HashMap<>();
        all.forEach((concept, found) -> {
            if (found.size() == 1) {
                amounts.put(concept, found.get(0));
            }
        });
        return amounts;
    }
}
