package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places of a document: what stands behind and under captions, as blocks of addresses do.
 *
 * @param places the places
 */
public record Regions(List<Place> places) {

    private static final double HEIGHT = 85;
    private static final double ASIDE = 12;
    private static final double WIDTH = 260;

    /**
     * A place.
     *
     * @param page it is on
     * @param top base line of its first line, in points
     * @param bottom base line of its last line
     * @param left its left edge
     * @param right its right edge
     */
    public record Place(int page, double top, double bottom, double left, double right) {}

    public Regions {
        places = List.copyOf(places);
    }

    /** What stands behind and under some captions. */
    public static Regions under(Stream<Caption> captions) {
        List<Place> places = new ArrayList<>();
        captions.forEach(caption -> {
            double top = caption.line().printed().baseline();
            boolean inline = caption.to() < caption.end();
            places.add(new Place(
                    caption.line().page(), top, top, caption.left(), inline ? Double.MAX_VALUE : caption.right()));
            places.add(new Place(
                    caption.line().page(), top, top + HEIGHT, caption.left() - ASIDE, caption.left() + WIDTH));
        });
        return new Regions(places);
    }

    /** Whether some words of a line stand in one of the places. */
    public boolean hold(PaperLine line, List<Token> tokens) {
        double baseline = line.printed().baseline();
        double left = tokens.get(0).left();
        return places.stream()
                .anyMatch(place -> place.page() == line.page()
                        && baseline >= place.top()
                        && baseline <= place.bottom()
                        && left >= place.left()
                        && left <= place.right());
    }
}
