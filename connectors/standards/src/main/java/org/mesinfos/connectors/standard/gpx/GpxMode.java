package org.mesinfos.connectors.standard.gpx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mesinfos.records.TripMode;

/** Modes of movement by the {@code type} of a track, which each program writes in its own words. */
final class GpxMode {

    private static final Map<String, TripMode> BY_NAME = Map.ofEntries(
            Map.entry("walk", TripMode.WALK),
            Map.entry("hike", TripMode.WALK),
            Map.entry("run", TripMode.RUN),
            Map.entry("ride", TripMode.BICYCLE),
            Map.entry("driving", TripMode.CAR),
            Map.entry("sailing", TripMode.BOAT),
            Map.entry("boating", TripMode.BOAT),
            Map.entry("flying", TripMode.PLANE),
            // Numbers of Strava, until 2023.
            Map.entry("1", TripMode.BICYCLE),
            Map.entry("4", TripMode.WALK),
            Map.entry("9", TripMode.RUN),
            Map.entry("10", TripMode.WALK));

    /** Ends of names such as {@code street_running} and {@code e-bike_ride}. */
    private static final List<Map.Entry<String, TripMode>> BY_END = List.of(
            // Before the names of bicycles, with which these end as well.
            Map.entry("motorcycling", TripMode.MOTORCYCLE),
            Map.entry("motor_cycling", TripMode.MOTORCYCLE),
            Map.entry("motorbiking", TripMode.MOTORCYCLE),
            Map.entry("motor_biking", TripMode.MOTORCYCLE),
            Map.entry("running", TripMode.RUN),
            Map.entry("_run", TripMode.RUN),
            Map.entry("walking", TripMode.WALK),
            Map.entry("hiking", TripMode.WALK),
            Map.entry("cycling", TripMode.BICYCLE),
            Map.entry("biking", TripMode.BICYCLE),
            Map.entry("bike_ride", TripMode.BICYCLE),
            Map.entry("gravel_ride", TripMode.BICYCLE),
            Map.entry("virtual_ride", TripMode.BICYCLE));

    private GpxMode() {}

    /** Returns the mode of a type; {@code OTHER} if it is unknown. */
    static TripMode of(String type) {
        String name = type.toLowerCase(Locale.ROOT).replace(' ', '_');
        TripMode named = BY_NAME.get(name);
        return named != null
                ? named
                : BY_END.stream()
                        .filter(end -> name.endsWith(end.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(TripMode.OTHER);
    }
}
