package org.mesinfos.samples.person;

import java.util.List;

/**
 * A French commune.
 *
 * @param name as written
 * @param postcode one of its postcodes
 * @param insee code of the commune (Code officiel géographique)
 * @param latitude degrees north of its centre, WGS 84
 * @param longitude degrees east
 */
public record Commune(String name, String postcode, String insee, double latitude, double longitude) {

    static final List<Commune> ALL = Lines.table(
            Commune.class,
            "communes.txt",
            cells -> new Commune(
                    cells[0], cells[1], cells[2], Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));

    String department() {
        return postcode.substring(0, 2);
    }
}
