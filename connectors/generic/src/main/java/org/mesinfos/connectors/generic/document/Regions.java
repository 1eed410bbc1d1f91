package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Regions of a document, such as the address blocks after and below captions.
 *
 * @param places the regions
 */
public record Regions(List<Place> places) {

    private static final double HEIGHT = 85;
    private static final double ASIDE = 12;
    private static final double WIDTH = 260;

    /**
     * A rectangle of a page.
     *
     * @param page number of the page
     * @param top baseline of its first line, in points
     * @param bottom baseline of its last line, in points
     * @param left left edge, in points
     * @param right right edge, in points
     */
    public record Place(int page, double top, double bottom, double left, double right) {}

    public Regions {
        places = List.copyOf(places);
    }

    /** Returns the regions after and below the given captions. */
    public static Regions under(Stream<Caption> captions) {
        List<Place> regions = new ArrayList<>();
        captions.forEach(caption -> {
            double top = caption.line().printed().baseline();
            boolean inline = caption.to() < caption.end();
            regions.add(new Place(
                    caption.line().page(), top, top, caption.left(), inline ? Double.MAX_VALUE : caption.right()));
            regions.add(new Place(
                    caption.line().page(), top, top + HEIGHT, caption.left() - ASIDE, caption.left() + WIDTH));
        });
        return new Regions(regions);
    }

    /** Returns whether the given tokens of a line are in one of the regions. */
    public boolean hold(PaperLine line, List<Token> tokens) {
        double baseline = line.printed().baseline();
        double left = tokens.get(0).left();
        return places.stream()
                .anyMatch(region -> region.page() == line.page()
                        && baseline >= region.top()
                        && baseline <= region.bottom()
                        && left >= region.left()
                        && left <= region.right());
    }
}
