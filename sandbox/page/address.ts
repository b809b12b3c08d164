import { useEffect, useState } from 'react';

/** Who one is and where one looks: the page's address holds both, as `#U0NOOR/C0BINNENSTAD`. */
export interface Address {
  user: string;
  /** A conversation's id, `home` or `welcome`. */
  place: string;
}

const firstPerson = 'U0NOOR';

function addressNow(): Address {
  const [, user = firstPerson, place = 'welcome'] = /^#(U\w+)(?:\/(\w+))?$/.exec(location.hash) ?? [];
  return { user, place };
}

export function hrefOf({ user, place }: Address): string {
  return `#${user}/${place}`;
}

/** The DM of a person and the app. */
export function dmOf(user: string): string {
  return `D${user.slice(1)}`;
}

export function goTo(address: Address): void {
  location.hash = hrefOf(address);
}

/** Follows the address, so that the browser's own back and forward work. */
export function useAddress(): Address {
  const [address, setAddress] = useState(addressNow);
  useEffect(() => {
    const follow = () => setAddress(addressNow());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return address;
}
