package org.mesinfos.connectors.standard.greenbutton;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;

/**
 * Resolver of the references between the resources of a file. Resources usually precede those that refer to them. If
 * one does not, the file is read once more to index all resources.
 */
final class ResourceResolver {

    private final SourceContent content;
    private final ResourceIndex preceding = new ResourceIndex();
    private Optional<ResourceIndex> complete = Optional.empty();

    ResourceResolver(SourceContent content) {
        this.content = content;
    }

    void add(EspiResource resource) {
        preceding.add(resource);
    }

    ResourceIndex preceding() {
        return preceding;
    }

    /** Returns the reading type and usage point of the readings of a block. */
    ReadingContext readingContext(TreeElement block, EspiResource entry) throws IOException {
        Optional<TreeElement> nearbyType = nearby(block, EspiNames.READING_TYPE);
        EntryLinks links = entry.links();
        Optional<EspiResource> meterReading = preceding.meterReading(links);
        Optional<TreeElement> type = nearbyType.or(() -> meterReading
                .flatMap(found -> preceding.readingType(found.links()))
                .flatMap(EspiResource::element));
        Optional<EspiResource> usagePoint = meterReading
                .flatMap(found -> preceding.usagePoint(found.links()))
                .or(() -> preceding.usagePoint(links))
                .or(() -> enclosingUsagePoint(block, entry));
        return type.isPresent() && usagePoint.isPresent()
                ? new ReadingContext(usagePoint, type, links.collection())
                : laterOrNearest(block, entry, type, usagePoint);
    }

    /**
     * Completes a context by the resources of the whole file. The only or nearest resource is used only if no link names
     * another one.
     */
    private ReadingContext laterOrNearest(
            TreeElement block, EspiResource entry, Optional<TreeElement> type, Optional<EspiResource> usagePoint)
            throws IOException {
        ResourceIndex all = complete();
        Optional<EntryLinks> known = all.links(entry.number())
                .or(() -> Optional.of(entry.links()).filter(links -> entry.isOutsideEntries() || links.hasPlace()));
        if (known.isEmpty()) {
            return new ReadingContext(usagePoint, type, entry.links().collection());
        }
        EntryLinks links = known.get();
        boolean placed = links.hasPlace();
        Optional<EspiResource> linked = all.meterReading(links);
        Optional<EspiResource> meterReading = placed ? linked : linked.or(() -> onlyOrNearest(EspiNames.METER_READING));
        Optional<EspiResource> foundType = meterReading
                .flatMap(reading -> all.readingType(reading.links()))
                .or(() -> all.readingType(links));
        boolean typeIsNamed = links.refersToResources()
                || meterReading
                        .map(reading -> reading.links().refersToResources())
                        .orElseGet(() -> placed && !isInside(block, EspiNames.METER_READING));
        Optional<EspiResource> foundUsagePoint =
                meterReading.flatMap(reading -> all.usagePoint(reading.links())).or(() -> all.usagePoint(links));
        boolean usagePointIsNamed = placed
                || meterReading.filter(reading -> reading.links().hasPlace()).isPresent();
        return new ReadingContext(
                usagePoint
                        .or(() -> foundUsagePoint)
                        .or(() -> usagePointIsNamed ? Optional.empty() : onlyOrNearest(EspiNames.USAGE_POINT)),
                type.or(() -> foundType
                        .or(() -> typeIsNamed ? Optional.empty() : onlyOrNearest(EspiNames.READING_TYPE))
                        .flatMap(EspiResource::element)),
                links.collection());
    }

    private Optional<EspiResource> onlyOrNearest(String kind) {
        return complete.flatMap(all -> all.only(kind)).or(() -> preceding.nearest(kind));
    }

    private static boolean isInside(TreeElement block, String name) {
        for (Optional<TreeElement> above = block.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get().name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns an element of that name next to the block or next to one of its ancestors. */
    private static Optional<TreeElement> nearby(TreeElement block, String name) {
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
    private static Optional<EspiResource> enclosingUsagePoint(TreeElement block, EspiResource entry) {
        for (Optional<TreeElement> above = block.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get().name().equals(EspiNames.USAGE_POINT)) {
                return Optional.of(
                        new EspiResource(entry.number(), entry.locator(), entry.entry(), above, entry.links()));
            }
        }
        return Optional.empty();
    }

    /** Returns the usage point that a resource belongs to. */
    Optional<EspiResource> usagePoint(EspiResource resource) throws IOException {
        EntryLinks links = resource.links();
        Optional<EspiResource> found = preceding.usagePoint(links);
        Optional<EspiResource> known = found.isPresent() ? found : complete().usagePoint(links);
        return known.isPresent() || links.hasPlace() ? known : onlyOrNearest(EspiNames.USAGE_POINT);
    }

    /** Returns an index of the whole file. An XML error ends it early; the main pass reports the error. */
    private ResourceIndex complete() throws IOException {
        if (complete.isEmpty()) {
            ResourceIndex found = new ResourceIndex();
            complete = Optional.of(found);
            try (XmlCursor cursor =
                    XmlCursor.open(content.open(), content.context().encoding(), XmlLimits.DEFAULT)) {
                new FeedWalker(cursor, new Collector(found)).walk();
            } catch (XmlReadException malformed) {
                return found;
            }
        }
        return complete.get();
    }

    /** Visitor that indexes resources and skips readings. */
    private record Collector(ResourceIndex found) implements FeedWalker.Visitor {

        @Override
        public void intervalBlock(XmlCursor cursor, TreeElement block, EspiResource entry)
                throws IOException, XmlReadException {
            int depth = cursor.depth();
            while (cursor.nextChild(depth)) {
                // Readings are skipped.
            }
        }

        @Override
        public void resource(EspiResource resource) {
            found.add(resource);
        }

        @Override
        public void feedElement(TreeElement element) {
            // Nothing refers to elements of the feed.
        }

        @Override
        public void tooLarge(ElementTooLargeException element) {
            // Reported by the main pass.
        }
    }
}
