package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finder of the headers of a kind of table. */
public final class DocumentTableHeaderFinder {

    private static final int MIN_COLUMNS = 2;
    private static final int MAX_ADJACENT_LINES = 2;

    private final CaptionDictionary words;
    private final Predicate<Set<String>> accepted;

    /**
     * Creates a finder.
     *
     * @param words dictionary of column names
     * @param accepted tests whether the concepts of the columns are those of the table
     */
    public DocumentTableHeaderFinder(CaptionDictionary words, Predicate<Set<String>> accepted) {
        this.words = words;
        this.accepted = accepted;
    }

    /** A horizontal range of a header, with the texts of all its lines. */
    private static final class HeaderBox {
        private double left;
        private double right;
        private final List<String> texts = new ArrayList<>();
        private String ownConcept = "";

        HeaderBox(List<DocumentToken> tokens) {
            left = tokens.get(0).left();
            right = tokens.get(tokens.size() - 1).right();
            texts.add(DocumentLine.joinText(tokens));
        }

        boolean overlaps(HeaderBox other) {
            return left < other.right && other.left < right;
        }

        void append(HeaderBox other) {
            left = Math.min(left, other.left);
            right = Math.max(right, other.right);
            texts.addAll(other.texts);
        }

        boolean isExact(CaptionDictionary words) {
            return words.concept(CaptionDictionary.normalise(String.join(" ", texts)))
                    .isPresent();
        }

        /**
         * Returns the column of this range; a column of unknown concept only if the range is on the line with the most
         * known names.
         */
        Optional<DocumentTableColumn> toColumn(CaptionDictionary words) {
            return words.concept(CaptionDictionary.normalise(String.join(" ", texts)))
                    .or(() -> Optional.of(ownConcept)
                            .filter(concept -> !concept.isEmpty() && !concept.equals(DocumentTableColumn.UNKNOWN)))
                    .or(() -> texts.stream()
                            .flatMap(text -> words.concept(CaptionDictionary.normalise(text)).stream())
                            .findFirst())
                    .or(() -> Optional.of(ownConcept).filter(concept -> !concept.isEmpty()))
                    .map(concept -> new DocumentTableColumn(concept, String.join(" ", texts), left, right));
        }
    }

    /** Returns the first header in a range of lines; empty if there is none. */
    public Optional<DocumentTableHeader> findBetween(Document document, int line, int end) {
        for (DocumentLine candidate : document.lines().subList(line, end)) {
            if (candidate.tokens().size() < MIN_COLUMNS
                    || candidate.tokens().stream().anyMatch(DocumentToken::isMonetary)) {
                continue;
            }
            List<Caption> captions =
                    Captions.find(new Document(List.of(candidate)), words).all();
            if (captions.size() >= MIN_COLUMNS) {
                Optional<DocumentTableHeader> header = extend(document, candidate, captions);
                if (header.isPresent()) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DocumentTableHeader> extend(Document document, DocumentLine line, List<Caption> captions) {
        int first = line.index();
        int last = line.index();
        while (line.index() - first < MAX_ADJACENT_LINES && isHeaderLine(document, first - 1, first)) {
            first--;
        }
        while (last - line.index() < MAX_ADJACENT_LINES && isHeaderLine(document, last + 1, last)) {
            last++;
        }
        Optional<DocumentTableHeader> extended = buildHeader(document, line, captions, first, last);
        Optional<DocumentTableHeader> single = buildHeader(document, line, captions, line.index(), line.index());
        return extended.isPresent()
                        && (single.isEmpty()
                                || extended.get().columns().size()
                                        > single.get().columns().size())
                ? extended
                : single;
    }

    private static boolean isHeaderLine(Document document, int index, int neighbour) {
        if (index < 0 || index >= document.lines().size()) {
            return false;
        }
        DocumentLine line = document.lines().get(index);
        return line.printed().isNear(document.lines().get(neighbour).printed())
                && line.tokens().stream().allMatch(DocumentToken::isText);
    }

    private Optional<DocumentTableHeader> buildHeader(
            Document document, DocumentLine base, List<Caption> captions, int first, int last) {
        List<HeaderBox> boxes = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            DocumentLine line = document.lines().get(i);
            for (HeaderBox box : i == base.index() ? boxesOfCaptions(base, captions) : boxesOfRuns(line)) {
                boxes.stream()
                        .filter(box::overlaps)
                        .findFirst()
                        .ifPresentOrElse(above -> merge(above, box), () -> boxes.add(box));
            }
        }
        List<DocumentTableColumn> columns = boxes.stream()
                .flatMap(box -> box.toColumn(words).stream()
                        .map(column -> isBetterNamedElsewhere(boxes, box, column.concept())
                                ? column.withConcept(DocumentTableColumn.UNKNOWN)
                                : column))
                .sorted(Comparator.comparingDouble(DocumentTableColumn::left))
                .toList();
        DocumentTableHeader names = new DocumentTableHeader(first, last, columns);
        return countKnown(columns) >= MIN_COLUMNS && accepted.test(names.concepts())
                ? Optional.of(names)
                : Optional.empty();
    }

    /** Returns whether another column has the full name of which this one has only a part. */
    private boolean isBetterNamedElsewhere(List<HeaderBox> boxes, HeaderBox box, String concept) {
        return !box.isExact(words)
                && boxes.stream()
                        .filter(other -> other != box && other.isExact(words))
                        .anyMatch(other -> other.toColumn(words)
                                .filter(column -> column.concept().equals(concept))
                                .isPresent());
    }

    private static long countKnown(List<DocumentTableColumn> columns) {
        return columns.stream()
                .filter(column -> !column.concept().equals(DocumentTableColumn.UNKNOWN))
                .count();
    }

    private static void merge(HeaderBox above, HeaderBox below) {
        above.ownConcept = below.ownConcept.isEmpty()
                        || (below.ownConcept.equals(DocumentTableColumn.UNKNOWN) && !above.ownConcept.isEmpty())
                ? above.ownConcept
                : below.ownConcept;
        above.append(below);
    }

    private static List<HeaderBox> boxesOfRuns(DocumentLine line) {
        return line.runs().stream().map(HeaderBox::new).toList();
    }

    /** Returns the ranges of the captions of a line and of the texts between them. */
    private static List<HeaderBox> boxesOfCaptions(DocumentLine line, List<Caption> captions) {
        List<HeaderBox> boxes = new ArrayList<>();
        int next = 0;
        for (Caption caption : captions) {
            boxes.addAll(unknownBoxes(line, next, caption.firstToken()));
            HeaderBox box = new HeaderBox(line.tokens().subList(caption.firstToken(), caption.endToken()));
            box.ownConcept = caption.concept();
            next = caption.endToken();
            while (next < caption.valueEndToken() && !line.startsRun(next)) {
                next++;
            }
            if (next > caption.endToken()) {
                box.append(new HeaderBox(line.tokens().subList(caption.endToken(), next)));
            }
            boxes.add(box);
        }
        boxes.addAll(unknownBoxes(line, next, line.tokens().size()));
        return boxes;
    }

    private static List<HeaderBox> unknownBoxes(DocumentLine line, int from, int to) {
        List<HeaderBox> boxes = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || line.startsRun(i)) {
                HeaderBox box = new HeaderBox(line.tokens().subList(start, i));
                box.ownConcept = DocumentTableColumn.UNKNOWN;
                boxes.add(box);
                start = i;
            }
        }
        return boxes;
    }
}
