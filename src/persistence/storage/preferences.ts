/** What a person set for this browser, whatever the design. A browser that refuses to store forgets it; nothing breaks. */
export interface StoredPreferences {
  read(name: string): string | null
  write(name: string, value: string): void
}

/** Preferences in the browser's local storage; never a design. */
export function browserPreferences(): StoredPreferences {
  return {
    read: (name) => {
      try {
        return localStorage.getItem(`cordon:${name}`)
      } catch {
        return null
      }
    },
    write: (name, value) => {
      try {
        localStorage.setItem(`cordon:${name}`, value)
      } catch {
        // Storage is off or full: the setting holds until the page closes.
      }
    },
  }
}
