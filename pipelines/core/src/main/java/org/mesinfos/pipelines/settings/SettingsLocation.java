package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/** Location of a folder that settings name. Stateless. */
final class SettingsLocation {

    private SettingsLocation() {}

    /** Returns a URI as it is, and a path relative to the folder of the settings. */
    static String of(Path folder, String text) {
        return StorageLocations.isUri(text) ? text : folder.resolve(text).toString();
    }
}
