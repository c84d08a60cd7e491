import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import './Button.css'

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'icon' | 'children'> & {
  /** `strong` is the one clear action of a screen. */
  readonly look?: 'strong' | 'soft' | 'plain'
  readonly wide?: boolean
  readonly children: ComponentChildren
}

export function Button({ look = 'soft', wide = false, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class="Button" data-look={look} data-wide={wide || undefined}>
      {children}
    </button>
  )
}
