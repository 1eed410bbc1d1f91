package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the headers of a kind of table. */
public final class ColumnNamesSearch {

    private static final int FEWEST = 2;
    /** Largest distance between two lines of a header, in points. */
    private static final double CLOSE = 15;

    private static final int MOST_LINES_AROUND = 2;

    private final CaptionWords words;
    private final Predicate<Set<String>> accepted;

    /**
     * Creates a finder.
     *
     * @param words dictionary of column names
     * @param accepted tests whether the concepts of the columns are those of the table
     */
    public ColumnNamesSearch(CaptionWords words, Predicate<Set<String>> accepted) {
        this.words = words;
        this.accepted = accepted;
    }

    /** A horizontal range of a header, with the texts of all its lines. */
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

        boolean isExact(CaptionWords words) {
            return words.notion(CaptionWords.squeezed(String.join(" ", parts))).isPresent();
        }

        /**
         * Returns the column of this range; a column of unknown concept only if the range is on the line with the most
         * known names.
         */
        Optional<TableColumn> column(CaptionWords words) {
            return words.notion(CaptionWords.squeezed(String.join(" ", parts)))
                    .or(() ->
                            Optional.of(own)
                                    .filter(concept -> !concept.isEmpty() && !concept.equals(TableColumn.UNKNOWN)))
                    .or(() -> parts.stream()
                            .flatMap(text -> words.notion(CaptionWords.squeezed(text)).stream())
                            .findFirst())
                    .or(() -> Optional.of(own).filter(concept -> !concept.isEmpty()))
                    .map(concept -> new TableColumn(concept, left, right));
        }
    }

    /** Returns the first header in a range of lines; empty if there is none. */
    public Optional<ColumnNames> between(Paper document, int line, int end) {
        for (PaperLine candidate : document.lines().subList(line, end)) {
            if (candidate.tokens().size() < FEWEST
                    || candidate.tokens().stream().anyMatch(Token::isMoney)) {
                continue;
            }
            List<Caption> captions =
                    Captions.of(new Paper(List.of(candidate)), words).all();
            if (captions.size() >= FEWEST) {
                Optional<ColumnNames> header = around(document, candidate, captions);
                if (header.isPresent()) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ColumnNames> around(Paper document, PaperLine line, List<Caption> captions) {
        int first = line.index();
        int last = line.index();
        while (line.index() - first < MOST_LINES_AROUND && isPart(document, first - 1, first)) {
            first--;
        }
        while (last - line.index() < MOST_LINES_AROUND && isPart(document, last + 1, last)) {
            last++;
        }
        Optional<ColumnNames> extended = of(document, line, captions, first, last);
        Optional<ColumnNames> single = of(document, line, captions, line.index(), line.index());
        return extended.isPresent()
                        && (single.isEmpty()
                                || extended.get().columns().size()
                                        > single.get().columns().size())
                ? extended
                : single;
    }

    private static boolean isPart(Paper document, int index, int neighbour) {
        if (index < 0 || index >= document.lines().size()) {
            return false;
        }
        PaperLine line = document.lines().get(index);
        PaperLine other = document.lines().get(neighbour);
        return line.page() == other.page()
                && Math.abs(line.printed().baseline() - other.printed().baseline()) <= CLOSE
                && line.tokens().stream().allMatch(Token::isText);
    }

    private Optional<ColumnNames> of(Paper document, PaperLine base, List<Caption> captions, int first, int last) {
        List<Box> boxes = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            PaperLine line = document.lines().get(i);
            for (Box box : i == base.index() ? own(base, captions) : runs(line)) {
                boxes.stream()
                        .filter(box::overlaps)
                        .findFirst()
                        .ifPresentOrElse(above -> join(above, box), () -> boxes.add(box));
            }
        }
        List<TableColumn> columns = boxes.stream()
                .flatMap(box -> box.column(words).stream()
                        .map(column -> isBetterNamedElsewhere(boxes, box, column.notion())
                                ? new TableColumn(TableColumn.UNKNOWN, column.left(), column.right())
                                : column))
                .sorted(Comparator.comparingDouble(TableColumn::left))
                .toList();
        ColumnNames names = new ColumnNames(first, last, columns);
        return known(columns) >= FEWEST && accepted.test(names.notions()) ? Optional.of(names) : Optional.empty();
    }

    /** Returns whether another column has the full name of which this one has only a part. */
    private boolean isBetterNamedElsewhere(List<Box> boxes, Box box, String concept) {
        return !box.isExact(words)
                && boxes.stream()
                        .filter(other -> other != box && other.isExact(words))
                        .anyMatch(other -> other.column(words)
                                .filter(column -> column.notion().equals(concept))
                                .isPresent());
    }

    private static long known(List<TableColumn> columns) {
        return columns.stream()
                .filter(column -> !column.notion().equals(TableColumn.UNKNOWN))
                .count();
    }

    private static void join(Box above, Box below) {
        above.own = below.own.isEmpty() || (below.own.equals(TableColumn.UNKNOWN) && !above.own.isEmpty())
                ? above.own
                : below.own;
        above.append(below);
    }

    private static List<Box> runs(PaperLine line) {
        return line.runs().stream().map(Box::new).toList();
    }

    /** Returns the ranges of the captions of a line and of the texts between them. */
    private static List<Box> own(PaperLine line, List<Caption> captions) {
        List<Box> boxes = new ArrayList<>();
        int next = 0;
        for (Caption caption : captions) {
            boxes.addAll(unknown(line, next, caption.from()));
            Box box = new Box(line.tokens().subList(caption.from(), caption.to()));
            box.own = caption.notion();
            next = caption.to();
            while (next < caption.end() && !line.isApart(next)) {
                next++;
            }
            if (next > caption.to()) {
                box.append(new Box(line.tokens().subList(caption.to(), next)));
            }
            boxes.add(box);
        }
        boxes.addAll(unknown(line, next, line.tokens().size()));
        return boxes;
    }

    private static List<Box> unknown(PaperLine line, int from, int to) {
        List<Box> boxes = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || line.isApart(i)) {
                Box box = new Box(line.tokens().subList(start, i));
                box.own = TableColumn.UNKNOWN;
                boxes.add(box);
                start = i;
            }
        }
        return boxes;
    }
}
