package org.mesinfos.connectors.standard.gpx;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.standard.person.OwnRows;

/** Parser for one document. Holds the metadata of the document and one waypoint, track or route at a time. */
final class GpxReader {

    private static final int PARTS = 1_000;

    private final XmlCursor cursor;
    private final OwnRows rows;
    private TreeElement about = TreeElement.root(GpxConnector.ROOT, 1);
    private int parts;

    GpxReader(XmlCursor cursor, OwnRows rows) {
        this.cursor = cursor;
        this.rows = rows;
    }

    void read() throws IOException, XmlFault {
        about = cursor.readStart();
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            try {
                switch (cursor.name()) {
                    case "wpt" -> new WaypointReader(rows, about).read(cursor.readElement(), locator);
                    case "rte" -> way("rtept", locator);
                    case "trk" -> way("trkseg", locator);
                    default -> keep(locator);
                }
            } catch (ElementTooLarge tooLarge) {
                rows.readAndReject(tooLarge.rejection());
            }
        }
    }

    private void keep(Locator locator) throws IOException, XmlFault, ElementTooLarge {
        TreeElement part = cursor.readElement();
        if (++parts > PARTS) {
            rows.skipped(locator, "more than " + PARTS + " elements around tracks and waypoints");
        } else {
            about.adopt(part);
        }
    }

    /** Reads a track, whose points are in segments, or a route, which has no segments. */
    private void way(String childName, Locator locator) throws IOException, XmlFault, ElementTooLarge {
        Way track = new Way(cursor.name(), cursor.readStart());
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (!cursor.name().equals(childName)) {
                track.add(cursor.readElement());
            } else if (childName.equals("rtept")) {
                track.point(cursor.readElement(), 0);
            } else {
                segment(track);
            }
        }
        track.tell(rows, about, locator);
    }

    private void segment(Way track) throws IOException, XmlFault, ElementTooLarge {
        int number = track.nextSegment();
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals("trkpt")) {
                track.point(cursor.readElement(), number);
            } else {
                track.add(cursor.readElement());
            }
        }
    }
}
