package org.mesinfos.samples.person;

import java.util.List;

/**
 * French commune.
 *
 * @param name official name
 * @param postcode one of its postcodes
 * @param insee code of the commune (Code officiel géographique)
 * @param latitude latitude of its centre in degrees, WGS 84
 * @param longitude longitude of its centre in degrees
 */
public record Commune(String name, String postcode, String insee, double latitude, double longitude) {

    static final List<Commune> ALL = ResourceLines.table(
            Commune.class,
            "communes.txt",
            cells -> new Commune(
                    cells[0], cells[1], cells[2], Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));

    String department() {
        return postcode.substring(0, 2);
    }
}
