/** The operator's settings: the settings file, validated as a whole, and the options that override it. */
@NullMarked
package org.mesinfos.pipelines.settings;

import org.jspecify.annotations.NullMarked;
