package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionWords;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.ColumnNames;
import org.mesinfos.connectors.generic.document.ColumnNamesSearch;
import org.mesinfos.connectors.generic.document.NamedAmounts;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Token;

/**
 * The items of an invoice.
 *
 * @param rows items in reading order
 * @param lines indexes of the lines of the items and their headers
 */
record Items(List<Item> rows, Set<Integer> lines) {

    private static final Set<String> ENDING = Set.of("net", "tax", "gross", "total", "subtotal", "due");
    private static final List<String> SUMS = List.of("net", "gross", "amount");
    private static final Set<String> MEASURES =
            Set.of("label", "quantity", "unit-price", "vat", "discount", "position", "code");
    private static final ColumnNamesSearch HEADERS = new ColumnNamesSearch(
            CaptionWords.load(Items.class, "item-words.txt"),
            concepts -> SUMS.stream().anyMatch(concepts::contains)
                    && MEASURES.stream().anyMatch(concepts::contains));
    private static final List<String> NUMBERS = List.of("quantity", "unit-price", "vat", "tax", "discount");
    /** Maximum distance between an item and a line of its description, in points. */
    private static final double FURTHEST = 26;

    private static final double CLOSE = 14;
    /** Maximum number of lines between the header and the first item. */
    private static final int MOST_LINES_BEFORE = 30;

    static Items of(Paper document, Captions captions, NamedAmounts amounts) {
        int end = document.lines().size();
        Optional<ColumnNames> header = HEADERS.between(document, 0, end);
        while (header.isPresent()) {
            Reader reader = new Reader(document, captions, amounts, header.get());
            reader.read();
            if (!reader.rows.isEmpty()) {
                return new Items(List.copyOf(reader.rows), Set.copyOf(reader.lines));
            }
            header = HEADERS.between(document, header.get().last() + 1, end);
        }
        return new Items(List.of(), Set.of());
    }

    private static final class Reader {

        private final Paper paper;
        private final Captions captions;
        private final NamedAmounts amounts;
        private final ColumnNames header;
        private final ItemCells cells;
        private final List<Item> rows = new ArrayList<>();
        private final Set<Integer> lines = new HashSet<>();
        private PaperLine last;

        Reader(Paper document, Captions captions, NamedAmounts amounts, ColumnNames header) {
            this.paper = document;
            this.captions = captions;
            this.amounts = amounts;
            this.header = header;
            this.cells = new ItemCells(header);
        }

        void read() {
            int next = header.last() + 1;
            cover(header);
            while (next < paper.lines().size()) {
                PaperLine line = paper.lines().get(next);
                if (last != null && line.page() != last.page()) {
                    Optional<ColumnNames> repeated = again(line);
                    if (repeated.isPresent()) {
                        cover(repeated.get());
                        next = repeated.get().last() + 1;
                        last = paper.lines().get(repeated.get().last());
                        continue;
                    }
                }
                boolean notFound = rows.isEmpty() && next - header.last() > MOST_LINES_BEFORE;
                if (notFound || isEnd(line)) {
                    return;
                }
                line(line);
                next++;
            }
        }

        private void cover(ColumnNames some) {
            for (int i = some.first(); i <= some.last(); i++) {
                lines.add(i);
            }
            last = paper.lines().get(some.last());
        }

        /** Returns the repetition of the header on another page. */
        private Optional<ColumnNames> again(PaperLine line) {
            int end = line.index();
            while (end < paper.lines().size() && paper.lines().get(end).page() == line.page()) {
                end++;
            }
            return HEADERS.between(paper, line.index(), end)
                    .filter(other -> other.notions().equals(header.notions()));
        }

        private void line(PaperLine line) {
            Map<String, List<Token>> found = cells.of(line);
            Optional<Item> open = rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
            boolean near = line.page() == last.page()
                    && line.printed().baseline() - last.printed().baseline() <= FURTHEST;
            boolean hasTotal = SUMS.stream().anyMatch(sum -> has(found, sum, summedBy(sum)));
            boolean hasLabel = found.containsKey("label");
            boolean hasDetails = has(found, "quantity", true) || has(found, "unit-price", true);
            if (hasTotal) {
                boolean fills = !hasDetails
                        && near
                        && open.filter(item -> item.sum().isEmpty()).isPresent();
                fill(fills ? open.get() : begin(line), found);
            } else if (hasLabel && hasDetails && isIncomplete(found)) {
                fill(begin(line), found);
            } else if (hasLabel && near && open.isPresent()) {
                continued(open.get(), line, found);
            } else {
                return;
            }
            lines.add(line.index());
            last = line;
        }

        private boolean summedBy(String sum) {
            return header.columns().stream().anyMatch(column -> column.notion().equals(sum));
        }

        /** Returns whether the total of an item may be on the next line. */
        private boolean isIncomplete(Map<String, List<Token>> found) {
            return has(found, "quantity", true) && has(found, "unit-price", true);
        }

        private Item begin(PaperLine line) {
            Item item = new Item(line.locator());
            rows.add(item);
            return item;
        }

        private void continued(Item item, PaperLine line, Map<String, List<Token>> found) {
            boolean first = item.isNameless()
                    && line.printed().baseline() - last.printed().baseline() <= CLOSE;
            String words = PaperLine.text(line.tokens());
            if (first) {
                item.label(PaperLine.text(found.get("label")));
            } else {
                item.description(words);
            }
        }

        private void fill(Item item, Map<String, List<Token>> found) {
            found.forEach((concept, tokens) -> {
                if (concept.equals("label") && item.sum().isEmpty() && !item.isNameless()) {
                    item.description(PaperLine.text(tokens));
                } else if (concept.equals("label")) {
                    item.label(PaperLine.text(tokens));
                } else if (SUMS.contains(concept)) {
                    last(tokens).ifPresent(sum -> item.number(concept, sum));
                } else if (NUMBERS.contains(concept)) {
                    measure(item, concept, tokens);
                } else {
                    item.text(concept, PaperLine.text(tokens));
                }
            });
        }

        private static void measure(Item item, String concept, List<Token> tokens) {
            for (Token token : tokens) {
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

        private static Optional<BigDecimal> last(List<Token> tokens) {
            return tokens.stream()
                    .filter(token -> token.number().isPresent())
                    .map(Token::amount)
                    .reduce((before, after) -> after);
        }

        private static boolean has(Map<String, List<Token>> found, String concept, boolean wanted) {
            return wanted
                    && found.getOrDefault(concept, List.of()).stream()
                            .anyMatch(token -> token.number().isPresent());
        }

        /** Returns whether a line has a total of the invoice, or names several totals. */
        private boolean isEnd(PaperLine line) {
            boolean money = line.tokens().stream().anyMatch(Token::isMoney);
            long sums = captions.on(line)
                    .filter(caption -> ENDING.contains(caption.notion()))
                    .filter(caption -> !money || !amounts.of(caption).isEmpty())
                    .count();
            return money ? sums > 0 : sums >= 2;
        }
    }
}
