package org.mesinfos.connectors.inference.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.inference.document.Caption;
import org.mesinfos.connectors.inference.document.CaptionWords;
import org.mesinfos.connectors.inference.document.Captions;
import org.mesinfos.connectors.inference.document.Paper;
import org.mesinfos.connectors.inference.document.PaperLine;
import org.mesinfos.connectors.inference.document.Token;

/**
 * The names of the columns of the items, on one line or on several above each other.
 *
 * @param first number of its first line
 * @param last number of its last line
 * @param columns from left to right
 */
record ItemHeader(int first, int last, List<ItemColumn> columns) {

    private static final CaptionWords WORDS = CaptionWords.load(ItemHeader.class, "item-words.txt");
    private static final Set<String> MEASURES = Set.of("quantity", "unit-price", "vat", "discount", "position", "code");
    private static final int FEWEST = 2;
    /** Lines of one header are no further apart, in points. */
    private static final double CLOSE = 15;

    private static final int MOST_LINES_AROUND = 2;

    /** A stretch of the header with the words above each other in it. */
    private static final class Box {
        private double left;
        private double right;
        private final List<String> parts = new ArrayList<>();
        private String own = "";

        Box(List<Token> tokens) {
            left = tokens.get(0).left();
            right = tokens.get(tokens.size() - 1).right();
            parts.add(PaperLine.text(tokens));
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right;
        }

        void append(Box other) {
            left = Math.min(left, other.left);
            right = Math.max(right, other.right);
            parts.addAll(other.parts);
        }

        Optional<ItemColumn> column() {
            return WORDS.notion(CaptionWords.squeezed(String.join(" ", parts)))
                    .or(() -> Optional.of(own).filter(notion -> !notion.isEmpty()))
                    .or(() -> parts.stream()
                            .flatMap(part -> WORDS.notion(CaptionWords.squeezed(part)).stream())
                            .findFirst())
                    .map(notion -> new ItemColumn(notion, left, right));
        }
    }

    /** The first header at or below a line and before another; empty when there is none. */
    static Optional<ItemHeader> between(Paper paper, int line, int end) {
        for (PaperLine candidate : paper.lines().subList(line, end)) {
            if (candidate.tokens().size() < FEWEST
                    || candidate.tokens().stream().anyMatch(Token::isMoney)) {
                continue;
            }
            List<Caption> captions =
                    Captions.of(new Paper(List.of(candidate)), WORDS).all();
            if (captions.size() >= FEWEST) {
                Optional<ItemHeader> header = around(paper, candidate, captions);
                if (header.isPresent()) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    /** What the header says, for telling it again on another page. */
    Set<String> notions() {
        return columns.stream().map(ItemColumn::notion).collect(Collectors.toSet());
    }

    private static Optional<ItemHeader> around(Paper paper, PaperLine line, List<Caption> captions) {
        int first = line.index();
        int last = line.index();
        while (line.index() - first < MOST_LINES_AROUND && isPart(paper, first - 1, first)) {
            first--;
        }
        while (last - line.index() < MOST_LINES_AROUND && isPart(paper, last + 1, last)) {
            last++;
        }
        Optional<ItemHeader> wide = of(paper, line, captions, first, last);
        Optional<ItemHeader> narrow = of(paper, line, captions, line.index(), line.index());
        return wide.isPresent()
                        && (narrow.isEmpty() || wide.get().size() > narrow.get().size())
                ? wide
                : narrow;
    }

    private int size() {
        return columns.size();
    }

    private static boolean isPart(Paper paper, int index, int neighbour) {
        if (index < 0 || index >= paper.lines().size()) {
            return false;
        }
        PaperLine line = paper.lines().get(index);
        PaperLine other = paper.lines().get(neighbour);
        return line.page() == other.page()
                && Math.abs(line.printed().baseline() - other.printed().baseline()) <= CLOSE
                && line.tokens().stream().allMatch(Token::isText);
    }

    private static Optional<ItemHeader> of(Paper paper, PaperLine base, List<Caption> captions, int first, int last) {
        List<Box> boxes = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            PaperLine line = paper.lines().get(i);
            for (Box box : i == base.index() ? own(base, captions) : runs(line)) {
                boxes.stream()
                        .filter(box::overlaps)
                        .findFirst()
                        .ifPresentOrElse(above -> join(above, box), () -> boxes.add(box));
            }
        }
        List<ItemColumn> columns = boxes.stream()
                .flatMap(box -> box.column().stream())
                .sorted(Comparator.comparingDouble(ItemColumn::left))
                .toList();
        boolean labelled = columns.stream().anyMatch(column -> column.notion().equals("label"));
        boolean measured = columns.stream().anyMatch(column -> MEASURES.contains(column.notion()));
        boolean summed = columns.stream().anyMatch(ItemColumn::isSum);
        return summed && (labelled || measured) && columns.size() >= FEWEST
                ? Optional.of(new ItemHeader(first, last, columns))
                : Optional.empty();
    }

    private static void join(Box above, Box below) {
        above.own = below.own.isEmpty() ? above.own : below.own;
        above.append(below);
    }

    private static List<Box> runs(PaperLine line) {
        return line.runs().stream().map(Box::new).toList();
    }

    /** The captions of the line, and what stands between them. */
    private static List<Box> own(PaperLine line, List<Caption> captions) {
        List<Box> boxes = new ArrayList<>();
        for (Caption caption : captions) {
            Box box = new Box(line.tokens().subList(caption.from(), caption.to()));
            box.own = caption.notion();
            int end = caption.to();
            while (end < caption.end() && !line.isApart(end)) {
                end++;
            }
            if (end > caption.to()) {
                box.append(new Box(line.tokens().subList(caption.to(), end)));
            }
            boxes.add(box);
        }
        return boxes;
    }
}
