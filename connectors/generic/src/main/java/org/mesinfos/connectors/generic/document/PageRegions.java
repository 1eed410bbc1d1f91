package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Regions of a document, such as the address blocks after and below captions.
 *
 * @param regions the regions
 */
public record PageRegions(List<Region> regions) {

    private static final double HEIGHT = 85;
    private static final double LEFT_MARGIN = 12;
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
    public record Region(int page, double top, double bottom, double left, double right) {}

    public PageRegions {
        regions = List.copyOf(regions);
    }

    /** Returns the regions after and below the given captions. */
    public static PageRegions ofCaptions(Stream<Caption> captions) {
        List<Region> regions = new ArrayList<>();
        captions.forEach(caption -> {
            double top = caption.line().printed().baseline();
            boolean inline = caption.endToken() < caption.valueEndToken();
            regions.add(new Region(
                    caption.line().page(), top, top, caption.left(), inline ? Double.MAX_VALUE : caption.right()));
            regions.add(new Region(
                    caption.line().page(), top, top + HEIGHT, caption.left() - LEFT_MARGIN, caption.left() + WIDTH));
        });
        return new PageRegions(regions);
    }

    /** Returns whether the given tokens of a line are in one of the regions. */
    public boolean contain(DocumentLine line, List<DocumentToken> tokens) {
        double baseline = line.printed().baseline();
        double left = tokens.get(0).left();
        return regions.stream()
                .anyMatch(region -> region.page() == line.page()
                        && baseline >= region.top()
                        && baseline <= region.bottom()
                        && left >= region.left()
                        && left <= region.right());
    }
}
