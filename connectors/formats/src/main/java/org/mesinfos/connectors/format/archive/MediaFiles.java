package org.mesinfos.connectors.format.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Photos, videos and sound recordings inside archives, which contain no records and may be large. */
public final class MediaFiles {

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{2,4})$");
    private static final Set<String> EXTENSIONS = Set.of(
            "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "tif", "tiff", "dng", "cr2", "nef", "arw",
            "mp4", "m4v", "mov", "avi", "mkv", "webm", "3gp", "mpg", "mpeg", "wmv", "mts", "mp3", "m4a", "aac", "wav",
            "flac", "ogg", "opus", "wma", "amr");

    private MediaFiles() {}

    /** Returns whether a name is that of a media file, by its extension. */
    public static boolean isMedia(String name) {
        Matcher extension = EXTENSION.matcher(name);
        return extension.find() && EXTENSIONS.contains(extension.group(1).toLowerCase(Locale.ROOT));
    }
}
