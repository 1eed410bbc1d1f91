package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.CaptionedAmounts;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentTableHeaderFinder;
import org.mesinfos.connectors.generic.document.DocumentToken;

/**
 * The items of an invoice.
 *
 * @param items items in reading order
 * @param lines indexes of the lines of the items and their headers
 */
record InvoiceItems(List<InvoiceItem> items, Set<Integer> lines) {

    private static final Set<String> END_CONCEPTS = Set.of("net", "tax", "gross", "total", "subtotal", "due");
    private static final List<String> TOTAL_CONCEPTS = List.of("net", "gross", "amount");
    private static final Set<String> DETAIL_CONCEPTS =
            Set.of("label", "quantity", "unit-price", "vat", "discount", "position", "code");
    private static final DocumentTableHeaderFinder HEADER_FINDER = new DocumentTableHeaderFinder(
            CaptionDictionary.load(InvoiceItems.class, "item-words.txt"),
            concepts -> TOTAL_CONCEPTS.stream().anyMatch(concepts::contains)
                    && DETAIL_CONCEPTS.stream().anyMatch(concepts::contains));
    private static final List<String> NUMBER_CONCEPTS = List.of("quantity", "unit-price", "vat", "tax", "discount");
    /** Further tables are not those of items. */
    private static final int MAX_TABLES = 4;

    /** Maximum distance between an item and a line of its description, in points. */
    private static final double MAX_LINE_DISTANCE = 26;

    private static final double MAX_LABEL_DISTANCE = 14;

    /** Returns the items below each header that has any, up to a number of headers; one without items if none has. */
    static List<InvoiceItems> findAll(Document document, Captions captions, CaptionedAmounts amounts) {
        List<InvoiceItems> found = new ArrayList<>();
        int end = document.lines().size();
        Optional<DocumentTableHeader> header = HEADER_FINDER.findBetween(document, 0, end);
        while (header.isPresent() && found.size() < MAX_TABLES) {
            ItemsReader reader = new ItemsReader(document, captions, amounts, header.get());
            reader.read();
            if (!reader.items.isEmpty()) {
                found.add(new InvoiceItems(List.copyOf(reader.items), Set.copyOf(reader.lines)));
            }
            header = HEADER_FINDER.findBetween(document, header.get().lastLine() + 1, end);
        }
        return found.isEmpty() ? List.of(new InvoiceItems(List.of(), Set.of())) : found;
    }

    /** Returns the sum of the items; empty if there are none. */
    Optional<BigDecimal> total() {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        items.stream().flatMap(item -> item.total().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static final class ItemsReader {

        private final Document document;
        private final Captions captions;
        private final CaptionedAmounts amounts;
        private final DocumentTableHeader header;
        private final InvoiceItemCells cells;
        private final List<InvoiceItem> items = new ArrayList<>();
        private final Set<Integer> lines = new HashSet<>();
        private DocumentLine lastLine;
        private int firstOfSection;

        ItemsReader(Document document, Captions captions, CaptionedAmounts amounts, DocumentTableHeader header) {
            this.document = document;
            this.captions = captions;
            this.amounts = amounts;
            this.header = header;
            this.cells = new InvoiceItemCells(header);
            this.lastLine = document.lines().get(header.lastLine());
        }

        void read() {
            int next = header.lastLine() + 1;
            markHeaderLines(header);
            while (next < document.lines().size()) {
                DocumentLine line = document.lines().get(next);
                if (line.page() != lastLine.page()) {
                    Optional<DocumentTableHeader> repeated = findRepeatedHeader(line);
                    if (repeated.isPresent()) {
                        markHeaderLines(repeated.get());
                        next = repeated.get().lastLine() + 1;
                        lastLine = document.lines().get(repeated.get().lastLine());
                        continue;
                    }
                }
                boolean sectionTotal = isSectionTotal(line);
                if (!sectionTotal && isEnd(line)) {
                    return;
                }
                if (sectionTotal) {
                    firstOfSection = items.size();
                    lines.add(line.index());
                    lastLine = line;
                } else {
                    readLine(line);
                }
                next++;
            }
        }

        private void markHeaderLines(DocumentTableHeader some) {
            for (int i = some.firstLine(); i <= some.lastLine(); i++) {
                lines.add(i);
            }
            lastLine = document.lines().get(some.lastLine());
        }

        /** Returns the repetition of the header on another page. */
        private Optional<DocumentTableHeader> findRepeatedHeader(DocumentLine line) {
            int end = line.index();
            while (end < document.lines().size() && document.lines().get(end).page() == line.page()) {
                end++;
            }
            return HEADER_FINDER
                    .findBetween(document, line.index(), end)
                    .filter(other -> other.concepts().equals(header.concepts()));
        }

        private void readLine(DocumentLine line) {
            Map<String, List<DocumentToken>> found = cells.cellsByConcept(line);
            Optional<InvoiceItem> open = items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
            boolean near = line.page() == lastLine.page()
                    && line.printed().baseline() - lastLine.printed().baseline() <= MAX_LINE_DISTANCE;
            boolean hasTotal = TOTAL_CONCEPTS.stream().anyMatch(sum -> hasNumber(found, sum, hasColumn(sum)));
            List<DocumentToken> label = found.get("label");
            boolean hasDetails = hasNumber(found, "quantity", true) || hasNumber(found, "unit-price", true);
            if (hasTotal) {
                boolean fills = !hasDetails
                        && near
                        && open.filter(item -> item.total().isEmpty()).isPresent();
                addCells(fills ? open.get() : startItem(line), found);
            } else if (label != null && hasDetails && isIncomplete(found)) {
                addCells(startItem(line), found);
            } else if (label != null && near && open.isPresent()) {
                continueItem(open.get(), line, label);
            } else {
                return;
            }
            lines.add(line.index());
            lastLine = line;
        }

        private boolean hasColumn(String sum) {
            return header.columns().stream().anyMatch(column -> column.concept().equals(sum));
        }

        /** Returns whether the total of an item may be on the next line. */
        private boolean isIncomplete(Map<String, List<DocumentToken>> found) {
            return hasNumber(found, "quantity", true) && hasNumber(found, "unit-price", true);
        }

        private InvoiceItem startItem(DocumentLine line) {
            InvoiceItem item = new InvoiceItem(line.locator());
            items.add(item);
            return item;
        }

        private void continueItem(InvoiceItem item, DocumentLine line, List<DocumentToken> label) {
            boolean first = item.hasNoLabel()
                    && line.printed().baseline() - lastLine.printed().baseline() <= MAX_LABEL_DISTANCE;
            String words = DocumentLine.joinText(line.tokens());
            if (first) {
                item.label(DocumentLine.joinText(label));
            } else {
                item.description(words);
            }
        }

        private void addCells(InvoiceItem item, Map<String, List<DocumentToken>> found) {
            found.forEach((concept, tokens) -> {
                if (concept.equals("label") && item.total().isEmpty() && !item.hasNoLabel()) {
                    item.description(DocumentLine.joinText(tokens));
                } else if (concept.equals("label")) {
                    item.label(DocumentLine.joinText(tokens));
                } else if (TOTAL_CONCEPTS.contains(concept)) {
                    lastNumber(tokens).ifPresent(sum -> item.number(concept, sum));
                } else if (NUMBER_CONCEPTS.contains(concept)) {
                    addNumbers(item, concept, tokens);
                } else {
                    item.text(concept, DocumentLine.joinText(tokens));
                }
            });
        }

        private static void addNumbers(InvoiceItem item, String concept, List<DocumentToken> tokens) {
            for (DocumentToken token : tokens) {
                if (token.percent().isPresent()) {
                    item.number(
                            concept.equals("discount") ? "discount-rate" : "rate",
                            token.percent().get());
                } else if (token.number().isPresent()) {
                    boolean rate = concept.equals("vat")
                            && token.number().get().currency().isEmpty();
                    item.number(rate ? "rate" : concept.equals("vat") ? "tax" : concept, token.amount());
                }
            }
        }

        private static Optional<BigDecimal> lastNumber(List<DocumentToken> tokens) {
            return tokens.stream()
                    .filter(token -> token.number().isPresent())
                    .map(DocumentToken::amount)
                    .reduce((before, after) -> after);
        }

        private static boolean hasNumber(Map<String, List<DocumentToken>> found, String concept, boolean wanted) {
            return wanted
                    && found.getOrDefault(concept, List.of()).stream()
                            .anyMatch(token -> token.number().isPresent());
        }

        /** Returns whether a line names the sum of the items since the last such line, as the only one of several sections. */
        private boolean isSectionTotal(DocumentLine line) {
            if (captions.onLine(line).noneMatch(ItemsReader::isSubtotal)
                    || captions.find("subtotal").count() < 2) {
                return false;
            }
            List<BigDecimal> printed = line.tokens().stream()
                    .filter(DocumentToken::isMonetary)
                    .map(DocumentToken::amount)
                    .toList();
            BigDecimal sum = items.subList(firstOfSection, items.size()).stream()
                    .flatMap(item -> item.total().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return printed.size() == 1 && printed.get(0).compareTo(sum) == 0;
        }

        private static boolean isSubtotal(Caption caption) {
            return caption.firstToken() == 0 && caption.concept().equals("subtotal");
        }

        /** Returns whether a line has a total of the invoice, or names several totals. */
        private boolean isEnd(DocumentLine line) {
            boolean money = line.tokens().stream().anyMatch(DocumentToken::isMonetary);
            long sums = captions.onLine(line)
                    .filter(caption -> END_CONCEPTS.contains(caption.concept()))
                    .filter(caption -> !money
                            || isSubtotal(caption)
                            || !amounts.find(caption).isEmpty())
                    .count();
            return money ? sums > 0 : sums >= 2;
        }
    }
}
