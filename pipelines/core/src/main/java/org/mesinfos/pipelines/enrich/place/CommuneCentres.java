package org.mesinfos.pipelines.enrich.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** Centres of the larger French communes, by position. Immutable; one instance is shared by all threads. */
final class CommuneCentres {

    /**
     * Grid cells of a tenth of a degree, so that centres a few kilometres apart are in the same or in adjacent cells.
     */
    private static final double CELLS_PER_DEGREE = 10;

    private static final int ROW = 10_000;
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    /**
     * The centre of a commune.
     *
     * @param code INSEE code (code officiel géographique)
     */
    record Centre(String code, String name, double latitude, double longitude) {

        double distanceMetres(double otherLatitude, double otherLongitude) {
            double middle = Math.toRadians((latitude + otherLatitude) / 2);
            double east = Math.toRadians(otherLongitude - longitude) * Math.cos(middle);
            return EARTH_RADIUS_METRES * Math.hypot(east, Math.toRadians(otherLatitude - latitude));
        }
    }

    private static final class Loaded {
        static final CommuneCentres CENTRES = new CommuneCentres();
    }

    private final Map<Integer, List<Centre>> cells = new HashMap<>();

    private CommuneCentres() {
        for (String line : ReferenceTable.COMMUNE_CENTRES.lines()) {
            String[] fields = line.split("\t", -1);
            Centre centre =
                    new Centre(fields[0], fields[1], Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
            cells.computeIfAbsent(cell(row(centre.latitude()), row(centre.longitude())), key -> new ArrayList<>())
                    .add(centre);
        }
    }

    static CommuneCentres instance() {
        return Loaded.CENTRES;
    }

    private static int row(double degrees) {
        return (int) Math.floor(degrees * CELLS_PER_DEGREE);
    }

    private static int cell(int north, int east) {
        return north * ROW + east;
    }

    /** Returns the nearest centre in the same or an adjacent cell. */
    Optional<Centre> nearest(double latitude, double longitude) {
        Centre nearest = null;
        double least = Double.MAX_VALUE;
        for (int north = row(latitude) - 1; north <= row(latitude) + 1; north++) {
            for (int east = row(longitude) - 1; east <= row(longitude) + 1; east++) {
                for (Centre centre : cells.getOrDefault(cell(north, east), List.of())) {
                    double distance = centre.distanceMetres(latitude, longitude);
                    if (distance < least) {
                        least = distance;
                        nearest = centre;
                    }
                }
            }
        }
        return Optional.ofNullable(nearest);
    }
}
