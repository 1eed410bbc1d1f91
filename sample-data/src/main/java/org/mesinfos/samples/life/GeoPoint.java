package org.mesinfos.samples.life;

import org.mesinfos.samples.person.Commune;
import org.mesinfos.samples.person.SeededRandom;

/** Coordinates in steps of a ten-thousandth of a degree, so that their text form is exact. */
public record GeoPoint(int latitudeSteps, int longitudeSteps) {

    private static final double STEP = 10_000;

    /** Returns coordinates within about the given number of steps of ten metres around the centre of a commune. */
    static GeoPoint near(Commune commune, int steps, SeededRandom chance) {
        return new GeoPoint(
                (int) Math.round(commune.latitude() * STEP) + chance.between(-steps, steps),
                (int) Math.round(commune.longitude() * STEP) + chance.between(-steps, steps));
    }

    public double latitude() {
        return latitudeSteps / STEP;
    }

    public double longitude() {
        return longitudeSteps / STEP;
    }
}
