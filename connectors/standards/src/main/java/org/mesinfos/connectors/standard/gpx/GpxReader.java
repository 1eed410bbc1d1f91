package org.mesinfos.connectors.standard.gpx;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.standard.person.CustomerRows;

/** Parser for one document. Holds the metadata of the document and one waypoint, track or route at a time. */
final class GpxReader {

    /** Maximum number of elements around tracks and waypoints, or of a track beside its points. */
    static final int MAXIMUM_METADATA_ELEMENTS = 1_000;

    /** Maximum number of characters around tracks and waypoints, because each of their records repeats them. */
    private static final int MAXIMUM_METADATA_CHARACTERS = 16 << 10;

    private final XmlCursor cursor;
    private final CustomerRows rows;
    private TreeElement metadata = TreeElement.root(GpxConnector.ROOT, 1);
    private int metadataElements;
    private int metadataCharacters;

    GpxReader(XmlCursor cursor, CustomerRows rows) {
        this.cursor = cursor;
        this.rows = rows;
    }

    void read() throws IOException, XmlReadException {
        metadata = cursor.readStart();
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            try {
                switch (cursor.name()) {
                    case "wpt" -> new WaypointReader(rows, metadata).read(cursor.readElement(), locator);
                    case "rte" -> track("rtept", locator);
                    case "trk" -> track("trkseg", locator);
                    default -> addMetadata(locator);
                }
            } catch (ElementTooLargeException tooLarge) {
                rows.readAndReject(tooLarge.rejection());
            }
        }
    }

    private void addMetadata(Locator locator) throws IOException, XmlReadException, ElementTooLargeException {
        TreeElement part = cursor.readElement();
        int[] characters = {part.value().length()};
        part.forEachUnclaimed("", (path, text) -> characters[0] += path.length() + text.length());
        if (characters[0] > MAXIMUM_METADATA_CHARACTERS - metadataCharacters) {
            rows.skipped(
                    locator, "more than " + MAXIMUM_METADATA_CHARACTERS + " characters around tracks and waypoints");
            return;
        }
        metadataCharacters += characters[0];
        if (++metadataElements > MAXIMUM_METADATA_ELEMENTS) {
            rows.skipped(locator, "more than " + MAXIMUM_METADATA_ELEMENTS + " elements around tracks and waypoints");
        } else {
            metadata.attach(part);
        }
    }

    /** Reads a track, whose points are in segments, or a route, which has no segments. */
    private void track(String childName, Locator locator)
            throws IOException, XmlReadException, ElementTooLargeException {
        GpxTrack track = new GpxTrack(cursor.name(), cursor.readStart());
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (!cursor.name().equals(childName)) {
                addPart(track);
            } else if (childName.equals("rtept")) {
                track.addPoint(cursor.readElement(), 0);
            } else {
                segment(track);
            }
        }
        track.emit(rows, metadata, locator);
    }

    private void addPart(GpxTrack track) throws IOException, XmlReadException, ElementTooLargeException {
        Locator locator = cursor.locator();
        track.add(cursor.readElement(), rows, locator);
    }

    private void segment(GpxTrack track) throws IOException, XmlReadException, ElementTooLargeException {
        int number = track.nextSegment();
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals("trkpt")) {
                track.addPoint(cursor.readElement(), number);
            } else {
                addPart(track);
            }
        }
    }
}
