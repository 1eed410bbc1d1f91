package org.mesinfos.connectors.standard.greenbutton;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlLimits;

/**
 * Resolves the references between the resources of a file. Resources usually precede those that refer to them. If one
 * does not, the file is read once more to index all resources.
 */
final class Connections {

    private final SourceContent content;
    private final Resources soFar = new Resources();
    private Optional<Resources> whole = Optional.empty();

    Connections(SourceContent content) {
        this.content = content;
    }

    void add(Resource resource) {
        soFar.add(resource);
    }

    Resources soFar() {
        return soFar;
    }

    /** Returns the reading type and usage point of the readings of a block. */
    ReadingMeaning meaning(TreeElement block, Resource entry) throws IOException {
        Optional<TreeElement> nearbyType = beside(block, Espi.READING_TYPE);
        Links links = entry.links();
        Optional<Resource> meterReading = soFar.meterReading(links);
        Optional<TreeElement> type = nearbyType.or(() ->
                meterReading.flatMap(found -> soFar.readingType(found.links())).flatMap(Resource::element));
        Optional<Resource> usagePoint = meterReading
                .flatMap(found -> soFar.usagePoint(found.links()))
                .or(() -> soFar.usagePoint(links))
                .or(() -> around(block, entry));
        return type.isPresent() && usagePoint.isPresent()
                ? new ReadingMeaning(usagePoint, type)
                : laterOrNearest(entry, type, usagePoint);
    }

    private ReadingMeaning laterOrNearest(
            Resource entry, Optional<TreeElement> found, Optional<Resource> foundUsagePoint) throws IOException {
        Resources all = whole();
        Links links = entry.links().isEmpty() ? all.linksOfBlock(entry.number()).orElse(entry.links()) : entry.links();
        Optional<Resource> meterReading = all.meterReading(links);
        Optional<TreeElement> type = found.or(() -> meterReading
                .flatMap(reading -> all.readingType(reading.links()))
                .or(() -> all.only(Espi.READING_TYPE))
                .or(() -> soFar.nearest(Espi.READING_TYPE))
                .flatMap(Resource::element));
        Optional<Resource> usagePoint = foundUsagePoint
                .or(() -> meterReading.flatMap(reading -> all.usagePoint(reading.links())))
                .or(() -> all.usagePoint(links))
                .or(() -> all.only(Espi.USAGE_POINT))
                .or(() -> soFar.nearest(Espi.USAGE_POINT));
        return new ReadingMeaning(usagePoint, type);
    }

    /** Returns an element of that name next to the block or next to one of its ancestors. */
    private static Optional<TreeElement> beside(TreeElement block, String name) {
        for (Optional<TreeElement> above = block.parent();
                above.isPresent();
                above = above.get().parent()) {
            Optional<TreeElement> found = above.get().child(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the usage point that contains the block. */
    private static Optional<Resource> around(TreeElement block, Resource entry) {
        for (Optional<TreeElement> above = block.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get().name().equals(Espi.USAGE_POINT)) {
                return Optional.of(new Resource(entry.number(), entry.locator(), entry.entry(), above, entry.links()));
            }
        }
        return Optional.empty();
    }

    /** Returns the usage point that a resource belongs to. */
    Optional<Resource> usagePoint(Resource resource) throws IOException {
        Optional<Resource> found = soFar.usagePoint(resource.links());
        return found.isPresent()
                ? found
                : whole().usagePoint(resource.links())
                        .or(() -> whole.get().only(Espi.USAGE_POINT))
                        .or(() -> soFar.nearest(Espi.USAGE_POINT));
    }

    /** Returns an index of the whole file. An XML error ends it early; the main pass reports the error. */
    private Resources whole() throws IOException {
        if (whole.isEmpty()) {
            Resources found = new Resources();
            whole = Optional.of(found);
            try (XmlCursor cursor =
                    XmlCursor.open(content.open(), content.context().encoding(), XmlLimits.DEFAULT)) {
                new FeedWalk(cursor, new Collector(found)).walk();
            } catch (XmlFault malformed) {
                return found;
            }
        }
        return whole.get();
    }

    /** Visitor that indexes resources and skips readings. */
    private record Collector(Resources found) implements FeedWalk.Visitor {

        @Override
        public void block(XmlCursor cursor, TreeElement block, Resource entry) throws IOException, XmlFault {
            int depth = cursor.depth();
            while (cursor.nextChild(depth)) {
                // Readings are skipped.
            }
        }

        @Override
        public void resource(Resource resource) {
            found.add(resource);
        }

        @Override
        public void ofFeed(TreeElement element) {
            // Nothing refers to elements of the feed.
        }

        @Override
        public void tooLarge(ElementTooLarge element) {
            // Reported by the main pass.
        }
    }
}
