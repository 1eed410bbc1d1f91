package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/** Collector of the places of rows of erased people, by file. Not thread-safe. */
public final class SuppressedRowPlaces {

    private static final class Places {
        private long rows;
        private long borrowed;
        private final List<Long> lines = new ArrayList<>();
    }

    private record File(String delivery, String sha256) implements Comparable<File> {
        @Override
        public int compareTo(File other) {
            int byDelivery = delivery.compareTo(other.delivery);
            return byDelivery != 0 ? byDelivery : sha256.compareTo(other.sha256);
        }
    }

    private final Map<File, Places> files = new TreeMap<>();

    /**
     * Adds a row.
     *
     * @param attribution whether the organisation of the row states its holder
     */
    public void add(AcceptedRow row, RowAttribution.Erased attribution) {
        Places places = files.computeIfAbsent(
                new File(row.origin().getDelivery(), row.origin().getFileSha256()), first -> new Places());
        places.rows++;
        places.borrowed += attribution == RowAttribution.Erased.BORROWED ? 1 : 0;
        Locator locator = row.locator();
        boolean isLine = locator.page() == 0 && locator.path().isEmpty();
        places.lines.add(isLine ? locator.line() : 0);
    }

    /** Adds rows of a file. */
    public void add(SuppressedPlaces added) {
        Places places = files.computeIfAbsent(new File(added.delivery(), added.sha256()), first -> new Places());
        places.rows += added.rows();
        places.borrowed += added.borrowed();
        places.lines.addAll(added.lines());
    }

    /** Returns the places of all rows, by delivery and file. */
    public Collection<SuppressedPlaces> places() {
        List<SuppressedPlaces> all = new ArrayList<>();
        files.forEach((file, places) -> all.add(
                new SuppressedPlaces(file.delivery(), file.sha256(), places.rows, places.borrowed, places.lines)));
        return all;
    }
}
