// Small values on this device. Where the browser refuses storage, or it is full, values are lost and nothing else fails.

export function set(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or forbidden.
  }
}

export function get(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Values of this visit: they end with the browser's tab. */
export const visit = {
  set(key: string, value: string): void {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Full or forbidden.
    }
  },
  get(key: string): string | null {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
};

/** A value that was set as JSON; null where there is none or it cannot be read. */
export function getJson<T>(key: string): T | null {
  try {
    return JSON.parse(get(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}

export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Forbidden.
  }
}

/** The keys that begin with a prefix, in alphabetical order. */
export function keys(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .sort();
  } catch {
    return [];
  }
}
