/** The form of the typed results of transforms with several outputs. */
package org.mesinfos.pipelines.transforms.output;
