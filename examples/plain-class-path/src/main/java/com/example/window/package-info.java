/**
 * A download that has to be out of the way in the morning: by a future, with a time limit, and a cancellation that is waited
 * for. Started by {@link com.example.window.NightWindow#main}.
 */
@NullMarked
package com.example.window;

import org.jspecify.annotations.NullMarked;
